/**
 * Floor 3: OAuth 2 as the RFCs say it.
 *
 * <p>A request passes the same stations in the same order: {@link org.gatehouse.oauth.Parameters}, client
 * authentication, grant, answer. Every refusal is an {@link org.gatehouse.oauth.OAuthException} with a code of
 * RFC 6749. May import {@code security}, {@code domain} and {@code platform}.
 */
package org.gatehouse.oauth;
