package org.gatehouse.domain.device;

import java.time.Duration;
import org.gatehouse.platform.crypto.Secret;

/**
 * A waiting device at the only moment when its codes are known.
 *
 * @param deviceCode what it presents
 * @param userCode what its user types
 * @param lifetime how long both are good
 * @param interval how long it has to wait between two questions
 */
public record IssuedDeviceRequest(Secret deviceCode, UserCode userCode, Duration lifetime, Duration interval) {
}
