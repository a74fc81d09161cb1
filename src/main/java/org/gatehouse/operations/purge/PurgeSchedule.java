package org.gatehouse.operations.purge;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.gatehouse.platform.config.PurgeConfig;

/**
 * Has a node purge every now and then. A scheduler and no EJB timer: those of Payara Micro need its cluster, which
 * Gatehouse does without.
 */
@ApplicationScoped
public class PurgeSchedule {

    @Resource
    private ManagedScheduledExecutorService scheduler;
    @Inject
    private PurgeConfig config;
    @Inject
    private PurgeTurn turn;

    private ScheduledFuture<?> running;

    /** Begins, if the settings want it. */
    public void begin() {
        long millis = config.interval().toMillis();
        if (millis > 0) {
            running = scheduler.scheduleWithFixedDelay(turn::take, millis, millis, TimeUnit.MILLISECONDS);
        }
    }

    @PreDestroy
    void end() {
        if (running != null) {
            running.cancel(false);
        }
    }
}
