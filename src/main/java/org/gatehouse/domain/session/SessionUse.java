package org.gatehouse.domain.session;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Moves the end of sessions that are used, after the fact. */
@Stateless
public class SessionUse {

    private static final Logger LOG = Logger.getLogger(SessionUse.class.getName());

    @Inject
    private SessionRepository sessions;

    /** Remembers the use in a thread and a transaction of its own; the request does not wait. */
    @Asynchronous
    public void remember(long sessionId, Instant now, Instant expires) {
        try {
            sessions.extend(sessionId, now, expires);
        } catch (RuntimeException failure) { // the next use tries again
            LOG.log(Level.FINE, "the use of session " + sessionId + " was not written", failure);
        }
    }
}
