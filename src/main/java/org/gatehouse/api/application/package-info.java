/** Applications: {@code /applications/}, those of a user and those of an organization. */
package org.gatehouse.api.application;
