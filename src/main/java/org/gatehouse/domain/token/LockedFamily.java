package org.gatehouse.domain.token;

/**
 * A refresh token and its family, which nobody else can use until the transaction ends.
 *
 * @param family the family
 * @param token the refresh token as it was found under the lock
 */
public record LockedFamily(TokenFamily family, RefreshToken token) {
}
