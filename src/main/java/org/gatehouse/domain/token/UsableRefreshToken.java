package org.gatehouse.domain.token;

import java.time.Instant;

/**
 * A refresh token that would be good for a refresh.
 *
 * @param family what it belongs to
 * @param token the token
 * @param expires the first moment at which it is no longer good
 */
public record UsableRefreshToken(TokenFamily family, RefreshToken token, Instant expires) {
}
