package org.gatehouse.domain.application;

import java.time.Instant;
import java.util.Optional;

/**
 * What can be told of a secret.
 *
 * @param hint its first and last characters, unless it was made before anybody noted them
 * @param created when it was made, likewise
 * @param expires until when it is accepted; empty for good
 */
public record KnownSecret(Optional<String> hint, Optional<Instant> created, Optional<Instant> expires) {
}
