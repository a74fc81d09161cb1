/**
 * From credentials to a caller: bearer token (RFC 6750) first, then Basic. A session will come between them.
 *
 * <p>Whatever can't be verified is refused: a present but invalid token never falls through to another credential.
 */
package org.gatehouse.security.authentication;
