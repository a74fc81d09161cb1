package org.gatehouse.domain.session;

import java.time.Duration;

/**
 * A session that stands for its user now.
 *
 * @param session the session
 * @param age how long it lives on if nobody uses it
 */
public record LivingSession(Session session, Duration age) {
}
