/**
 * Fetching what somebody else has named: the address may be meant to reach what only this server can reach.
 *
 * <p>Every such URL goes through {@link org.gatehouse.platform.http.GuardedFetch}; nothing else opens connections to
 * addresses that came in by a request.
 */
package org.gatehouse.platform.http;
