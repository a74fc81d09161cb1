/** The AWX contract of {@code /api/v2/}, statement by statement, over HTTP. */
package org.gatehouse.it.api;
