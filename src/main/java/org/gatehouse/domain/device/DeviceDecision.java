package org.gatehouse.domain.device;

import java.time.Instant;
import org.gatehouse.domain.user.User;

/**
 * What somebody decides about a waiting device.
 *
 * @param user who decides
 * @param allowed whether it is let in
 * @param authenticated when he last proved who he is
 * @param sessionId the public name of the session in which he did
 */
public record DeviceDecision(User user, boolean allowed, Instant authenticated, String sessionId) {
}
