package org.gatehouse.domain.guess;

import java.time.Duration;
import java.util.Optional;

/**
 * Whether a guess is to be listened to.
 *
 * @param pause how long not; empty if it is
 * @param settled whether it would change nothing if the password is right
 */
public record GuessVerdict(Optional<Duration> pause, boolean settled) {
}
