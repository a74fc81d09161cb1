package org.gatehouse.operations.key;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.gatehouse.domain.key.SigningKeys;

/** Has this node look after the signing keys now and then, if there are any. */
@ApplicationScoped
public class RotationSchedule {

    private static final long MINUTES = 10;

    @Resource
    private ManagedScheduledExecutorService scheduler;
    @Inject
    private SigningKeys keys;
    @Inject
    private RotationTurn turn;

    private ScheduledFuture<?> running;

    public void begin() {
        if (keys.areAvailable()) {
            running = scheduler.scheduleWithFixedDelay(turn::take, MINUTES, MINUTES, TimeUnit.MINUTES);
        }
    }

    @PreDestroy
    void end() {
        if (running != null) {
            running.cancel(false);
        }
    }
}
