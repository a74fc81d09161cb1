/**
 * What a token is worth, for whoever has been sent it (RFC 7662).
 *
 * <p>A client learns about its own tokens only, unless a superuser has marked it as a resource server; for everything
 * else the answer is the same as for a token that nobody knows.
 */
package org.gatehouse.oauth.introspection;
