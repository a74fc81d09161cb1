/**
 * The HTTP of {@code /api/o/}: forms in, RFC 6749 JSON out.
 *
 * <p>Clients authenticate here by themselves; {@link EndpointPaths} keeps the authentication mechanism of the API from being
 * asked.
 */
package org.gatehouse.oauth.endpoint;
