package org.gatehouse.domain.token;

import java.time.Instant;

/**
 * A batch of the purge.
 *
 * @param count how many tokens are gone
 * @param finished whether nothing is left to purge
 * @param until when the last of them expired
 */
public record PurgedTokens(int count, boolean finished, Instant until) {
}
