package org.gatehouse.domain.token;

import java.util.Optional;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.user.User;

/**
 * What an authorization code stands for.
 *
 * @param user who has authorized the application
 * @param application to whom the code is issued
 * @param redirect where it is sent
 * @param scope what was allowed
 * @param challenge what whoever redeems it must prove; empty: nothing
 * @param nonce what the application wants to find in the ID token
 * @param authorization how the user came to authorize the application
 */
public record NewAuthorizationCode(User user, Application application, CodeRedirect redirect, Scope scope,
        Optional<CodeChallenge> challenge, Optional<String> nonce, Authorization authorization) {

    /** Most characters of {@code nonce}. */
    public static final int LONGEST_NONCE = 1000;
}
