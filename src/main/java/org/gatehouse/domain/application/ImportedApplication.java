package org.gatehouse.domain.application;

import java.time.Instant;
import java.util.Optional;
import org.gatehouse.platform.crypto.Secret;

/**
 * An application that another product knows.
 *
 * @param wanted what it is
 * @param clientId by which its clients name themselves
 * @param secret which its clients have; none if it is lost
 * @param created when it was made there
 */
public record ImportedApplication(NewApplication wanted, String clientId, Optional<Secret> secret, Instant created) {
}
