package org.gatehouse.domain.user;

import java.util.Optional;
import org.gatehouse.platform.crypto.Secret;

/** The fields of a user that are to change; empty means: stays as it is. */
public record UserChanges(Optional<String> username, Optional<String> firstName, Optional<String> lastName,
        Optional<String> email, Optional<Secret> password, Optional<Boolean> superuser,
        Optional<Boolean> systemAuditor, Optional<Boolean> active) {

    /** Nothing but the password. */
    public static UserChanges password(Secret wanted) {
        return new UserChanges(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(wanted), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Nothing but this flag. */
    public static UserChanges superuser(boolean wanted) {
        return flags(Optional.of(wanted), Optional.empty());
    }

    /** Nothing but this flag. */
    public static UserChanges systemAuditor(boolean wanted) {
        return flags(Optional.empty(), Optional.of(wanted));
    }

    private static UserChanges flags(Optional<Boolean> superuser, Optional<Boolean> systemAuditor) {
        return new UserChanges(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), superuser, systemAuditor, Optional.empty());
    }
}
