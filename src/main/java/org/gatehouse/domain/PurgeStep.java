package org.gatehouse.domain;

import java.util.Optional;

/**
 * A step of the purge.
 *
 * @param count how many rows are gone
 * @param next where the next step begins; empty = nothing is left to look at
 */
public record PurgeStep(int count, Optional<PurgePlace> next) {
}
