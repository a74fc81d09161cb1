package org.gatehouse.domain.application;

import java.util.Optional;
import org.gatehouse.platform.crypto.Secret;

/**
 * An application at the only moment when its secret is known.
 *
 * @param secret empty for a public application
 */
public record IssuedApplication(Application application, Optional<Secret> secret) {
}
