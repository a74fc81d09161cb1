package org.gatehouse.domain.token;

import java.util.List;

/**
 * What a step of a mass revocation has ended.
 *
 * @param refreshTokens ids of the refresh tokens that could still be used
 * @param accessTokens ids of the access tokens
 * @param finished whether nothing is left to end
 */
public record EndedTokens(List<Long> refreshTokens, List<Long> accessTokens, boolean finished) {
}
