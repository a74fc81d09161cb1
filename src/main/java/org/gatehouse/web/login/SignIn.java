package org.gatehouse.web.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gatehouse.domain.session.IssuedSession;
import org.gatehouse.domain.session.SessionService;
import org.gatehouse.domain.user.User;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.persistence.RetryOnConflict;
import org.gatehouse.security.authentication.PasswordVerifier;

/** A name and a password for a session; asks for the password again if it changes at that moment. */
@ApplicationScoped
@RetryOnConflict
public class SignIn {

    @Inject
    private PasswordVerifier passwords;
    @Inject
    private SessionService sessions;

    /**
     * Begins a session.
     *
     * @param replaced the session that the browser has so far; it ends, whoever began it
     */
    public Optional<IssuedSession> signIn(String username, Secret password, Optional<Secret> replaced) {
        Optional<User> user = passwords.verify(username, password);
        user.flatMap(known -> replaced).ifPresent(sessions::end);
        return user.map(sessions::begin);
    }
}
