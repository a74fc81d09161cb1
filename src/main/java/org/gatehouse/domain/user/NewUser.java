package org.gatehouse.domain.user;

import org.gatehouse.platform.crypto.Secret;

/** What it takes to make a user; texts that nobody gave are empty. */
public record NewUser(String username, String firstName, String lastName, String email, Secret password,
        boolean superuser, boolean systemAuditor, boolean active) {

    /** A superuser of whom only name and password are known. */
    public static NewUser superuser(String username, Secret password) {
        return new NewUser(username, "", "", "", password, true, false, true);
    }
}
