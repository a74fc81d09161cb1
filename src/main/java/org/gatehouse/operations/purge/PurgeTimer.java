package org.gatehouse.operations.purge;

import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gatehouse.domain.installation.InstallationService;
import org.gatehouse.platform.config.PurgeConfig;

/** Purges every now and then, on the node that takes its turn first. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class PurgeTimer {

    private static final Logger LOG = Logger.getLogger(PurgeTimer.class.getName());

    @Resource
    private TimerService timers;
    @Inject
    private PurgeConfig config;
    @Inject
    private InstallationService installation;
    @Inject
    private Purge purge;

    /** Begins to purge, if the settings want it. */
    public void begin() {
        if (!config.interval().isZero()) {
            long millis = config.interval().toMillis();
            timers.createIntervalTimer(millis, millis, new TimerConfig("purge", false));
        }
    }

    @Timeout
    void purge() {
        try {
            // a little less than the interval, or a timer that is early would wait for its next turn
            Duration pause = config.interval().multipliedBy(9).dividedBy(10);
            if (installation.takePurge(pause)) {
                report(purge.accessTokens(), purge.refreshTokens(), purge.sessions(), purge.activity());
            }
        } catch (RuntimeException failure) { // a container takes away a timer that fails; the next turn tries again
            LOG.log(Level.WARNING, "the purge failed", failure);
        }
    }

    private static void report(long accessTokens, long refreshTokens, long sessions, long entries) {
        if (accessTokens + refreshTokens + sessions + entries > 0) {
            LOG.info(
                    () -> "Purged " + accessTokens + " access tokens, " + refreshTokens + " refresh tokens, " + sessions
                            + " sessions, " + entries + " entries of the activity stream");
        }
    }
}
