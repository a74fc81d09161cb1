package org.gatehouse.operations.metrics;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gatehouse.platform.persistence.DatabaseProbe;

/** Whether the database answers, known in a second even if it does not: a reader of metrics gives up after a while. */
@ApplicationScoped
public class DatabaseWatch {

    private static final long PATIENCE_MILLIS = 1_000;
    /** One reading asks several times. */
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    @Resource
    private ManagedExecutorService executor;
    @Inject
    private DatabaseProbe probe;

    private Future<Boolean> asked;
    private boolean known;
    private long until = System.nanoTime();

    synchronized boolean answers() {
        if (System.nanoTime() - until >= 0) {
            known = ask();
            until = System.nanoTime() + FRESH_NANOS;
        }
        return known;
    }

    /** Never more than one question at once, however long the database leaves it unanswered. */
    private boolean ask() {
        if (asked == null) {
            asked = executor.submit(probe::answers);
        }
        try {
            boolean answer = asked.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            asked = null;
            return answer;
        } catch (TimeoutException stillAsking) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException broken) {
            asked = null;
            return false;
        }
    }
}
