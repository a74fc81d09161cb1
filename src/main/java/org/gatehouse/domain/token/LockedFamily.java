package org.gatehouse.domain.token;

import org.gatehouse.platform.crypto.Secret;

/**
 * A refresh token and its family, which nobody else can use until the transaction ends.
 *
 * @param family the family
 * @param token the refresh token as it was found under the lock
 * @param presented its value, as it was presented
 */
public record LockedFamily(TokenFamily family, RefreshToken token, Secret presented) {
}
