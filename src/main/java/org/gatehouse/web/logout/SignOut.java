package org.gatehouse.web.logout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gatehouse.domain.session.SessionService;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.persistence.RetryOnConflict;

/** Ends a session with all that hangs on it, once more if a refresh comes in between. */
@ApplicationScoped
@RetryOnConflict
public class SignOut {

    @Inject
    private SessionService sessions;

    public void end(Secret secret) {
        sessions.end(secret);
    }
}
