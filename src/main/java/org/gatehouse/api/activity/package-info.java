/** What happened: {@code /activity_stream/}, as a whole and of one object. */
package org.gatehouse.api.activity;
