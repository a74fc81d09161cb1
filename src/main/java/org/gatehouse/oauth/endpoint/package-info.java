/**
 * The HTTP of {@code /api/o/}: forms in, RFC 6749 JSON out.
 *
 * <p>Clients authenticate here by themselves; the authentication mechanism of the API does not look at these URLs.
 */
package org.gatehouse.oauth.endpoint;
