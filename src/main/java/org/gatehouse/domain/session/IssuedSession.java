package org.gatehouse.domain.session;

import org.gatehouse.platform.crypto.Secret;

/**
 * A new session.
 *
 * @param living the session
 * @param secret what the cookie carries, seen this once
 */
public record IssuedSession(LivingSession living, Secret secret) {
}
