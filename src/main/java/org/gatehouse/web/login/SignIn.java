package org.gatehouse.web.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gatehouse.domain.session.IssuedSession;
import org.gatehouse.domain.session.SessionService;
import org.gatehouse.platform.crypto.Digest;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.log.EventLog;
import org.gatehouse.platform.metrics.Meters;
import org.gatehouse.platform.metrics.Metric;
import org.gatehouse.platform.metrics.Tally;
import org.gatehouse.platform.persistence.RetryOnConflict;
import org.gatehouse.security.authentication.PasswordVerifier;

/** A name and a password for a session; asks for the password again if it changes at that moment. */
@ApplicationScoped
@RetryOnConflict
public class SignIn {

    private static final Tally BEGUN = Meters.tally(Metric.SESSIONS_BEGUN);

    @Inject
    private PasswordVerifier passwords;
    @Inject
    private SessionService sessions;

    /** What was typed into the form. */
    record NamePassword(String username, Secret password) {
    }

    /**
     * Begins a session.
     *
     * @param replaced the session that the browser has so far; it ends, whoever began it
     * @param purpose what he signs in for, if that asks for a new proof of who he is
     */
    public Optional<IssuedSession> signIn(NamePassword typed, Optional<Secret> replaced, Optional<Digest> purpose) {
        Optional<IssuedSession> begun = passwords.verify(typed.username(), typed.password())
                .map(user -> sessions.begin(user, replaced, purpose));
        begun.map(issued -> issued.living().session()).ifPresent(session -> {
            BEGUN.add();
            EventLog.AUDIT.write("session.begun", line -> line.putId("session_id", session.id())
                    .putId("of_user_id", session.user().id()).put("of_user", session.user().username()));
        });
        return begun;
    }
}
