/**
 * Tokens that say something by themselves: JWTs (RFC 7519) that Gatehouse signs and recognises (RFC 8725).
 *
 * <p>One place signs and one place verifies, so that a JWT of one kind can't pass for one of another: every kind has
 * its {@code typ}, and whoever verifies says which one he wants.
 */
package org.gatehouse.oauth.token;
