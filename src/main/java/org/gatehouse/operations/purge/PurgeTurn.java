package org.gatehouse.operations.purge;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Logger;
import org.gatehouse.platform.config.PurgeConfig;
import org.gatehouse.platform.persistence.SqlFailure;

/** Purges once, unless another node has just done it. */
@Stateless
public class PurgeTurn {

    private static final Logger LOG = Logger.getLogger(PurgeTurn.class.getName());

    @Inject
    private Clock clock;
    @Inject
    private PurgeConfig config;
    @Inject
    private PurgeLeadership leadership;
    @Inject
    private Purge purge;

    /** Takes the turn in a thread of the container, as any other call of it. */
    @Asynchronous
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // each batch has its own
    public void take() {
        try {
            // a little less than the interval, or a node that is early would wait for its next turn
            Duration pause = config.interval().multipliedBy(9).dividedBy(10);
            if (leadership.take(pause)) {
                try {
                    purge();
                } finally {
                    leadership.end();
                }
                PurgeMeters.done(clock.instant());
            } else {
                PurgeMeters.left(clock.instant());
            }
        } catch (PurgeTakenOverException over) {
            PurgeMeters.left(clock.instant());
            LOG.info("Another node has taken over the purge");
        } catch (RuntimeException failure) { // the next turn tries again
            PurgeMeters.failed();
            SqlFailure.of(failure).report(LOG, "the purge failed", failure);
        }
    }

    private void purge() {
        long begin = System.nanoTime();
        PurgeMeters.counted("login_guesses", purge.guesses());
        PurgeMeters.counted("client_assertions", purge.assertions());
        PurgeMeters.counted("authorization_codes", purge.codes());
        PurgeMeters.counted("device_requests", purge.devices());
        long sessions = PurgeMeters.counted("sessions", purge.sessions());
        PurgeMeters.counted("session_clients", purge.sessionClients());
        long accessTokens = PurgeMeters.counted("access_tokens", purge.accessTokens());
        long refreshTokens = PurgeMeters.counted("refresh_tokens", purge.refreshTokens());
        long entries = PurgeMeters.counted("activity", purge.activity());
        PurgeMeters.took(System.nanoTime() - begin);
        report(accessTokens, refreshTokens, sessions, entries);
    }

    private static void report(long accessTokens, long refreshTokens, long sessions, long entries) {
        if (accessTokens + refreshTokens + sessions + entries > 0) {
            LOG.info(
                    () -> "Purged " + accessTokens + " access tokens, " + refreshTokens + " refresh tokens, " + sessions
                            + " sessions, " + entries + " entries of the activity stream");
        }
    }
}
