package org.gatehouse.platform.persistence;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.gatehouse.platform.metrics.Meters;
import org.gatehouse.platform.metrics.Metric;
import org.gatehouse.platform.metrics.Tally;

/** Tries up to {@value #TRIES} times, with a short random pause that grows, but begins no try after {@value #SECONDS} s. */
@Interceptor
@RetryOnConflict
@Priority(Interceptor.Priority.APPLICATION)
public class RetryOnConflictInterceptor {

    static final int TRIES = 10;
    private static final int SECONDS = 5;
    private static final int PAUSE_MILLIS = 20;

    private static final Tally RETRIED = Meters.tally(Metric.DB_RETRIES, "retried");
    private static final Tally GIVEN_UP = Meters.tally(Metric.DB_RETRIES, "given_up");

    @Inject
    private Event<Retrying> retrying;

    @AroundInvoke
    Object retry(InvocationContext invocation) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        for (int attempt = 1;; attempt++) {
            try {
                return invocation.proceed();
            } catch (RuntimeException failure) {
                boolean last = attempt == TRIES || System.nanoTime() - end > 0;
                boolean conflict = SqlFailure.of(failure) == SqlFailure.CONFLICT;
                if (last || !conflict) {
                    GIVEN_UP.add(conflict ? 1 : 0);
                    throw failure;
                }
                RETRIED.add();
                retrying.fire(new Retrying());
                Thread.sleep(ThreadLocalRandom.current().nextInt(PAUSE_MILLIS * attempt));
            }
        }
    }
}
