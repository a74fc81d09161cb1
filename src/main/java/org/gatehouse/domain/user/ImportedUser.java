package org.gatehouse.domain.user;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who was a user of another product.
 *
 * @param profile what he is called and may do; the password in it counts for nothing
 * @param passwordHash of the password that he knows
 * @param created when he became a user there
 * @param lastLogin when he last began a session there, if ever
 */
public record ImportedUser(NewUser profile, String passwordHash, Instant created, Optional<Instant> lastLogin) {
}
