package org.gatehouse.domain.user;

import org.gatehouse.platform.crypto.Secret;

/** What it takes to make a user; texts that nobody gave are empty. */
public record NewUser(String username, String firstName, String lastName, String email, Secret password,
        boolean superuser, boolean systemAuditor, boolean active, ExternalIdentity external) {

    /** Somebody who is only known here. */
    public NewUser(String username, String firstName, String lastName, String email, Secret password,
            boolean superuser, boolean systemAuditor, boolean active) {
        this(username, firstName, lastName, email, password, superuser, systemAuditor, active, ExternalIdentity.NONE);
    }

    /** A superuser of whom only name and password are known. */
    public static NewUser superuser(String username, Secret password) {
        return new NewUser(username, "", "", "", password, true, false, true);
    }

    /** The same user, for whom another system vouches. */
    public NewUser knownAs(ExternalIdentity identity) {
        return new NewUser(username, firstName, lastName, email, password, superuser, systemAuditor, active, identity);
    }
}
