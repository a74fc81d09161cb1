/**
 * From credentials to a caller: bearer token (RFC 6750) first, then a session, then Basic.
 *
 * <p>Whatever can't be verified is refused: a present but invalid token never falls through to another credential. A
 * session that has ended is the one exception, because browsers go on sending its cookie.
 */
package org.gatehouse.security.authentication;
