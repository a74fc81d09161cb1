package org.gatehouse.domain.user;

import java.util.Optional;
import org.gatehouse.platform.crypto.Secret;

/** The fields of a user that are to change; empty means: stays as it is. */
public record UserChanges(Optional<String> username, Optional<String> firstName, Optional<String> lastName,
        Optional<String> email, Optional<Secret> password, Optional<Boolean> superuser,
        Optional<Boolean> systemAuditor, Optional<Boolean> active) {
}
