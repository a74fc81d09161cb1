package org.gatehouse.domain.token;

import java.util.Optional;

/**
 * A step of the purge.
 *
 * @param count how many tokens are gone
 * @param next where the next step begins; empty = nothing is left to look at
 */
public record PurgeStep(int count, Optional<PurgePlace> next) {
}
