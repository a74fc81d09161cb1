package org.gatehouse.platform.persistence;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Tries up to {@value #TRIES} times, with a short random pause that grows, but begins no try after {@value #SECONDS} s. */
@Interceptor
@RetryOnConflict
@Priority(Interceptor.Priority.APPLICATION)
public class RetryOnConflictInterceptor {

    static final int TRIES = 10;
    private static final int SECONDS = 5;
    private static final int PAUSE_MILLIS = 20;

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
                if (last || SqlFailure.of(failure) != SqlFailure.CONFLICT) {
                    throw failure;
                }
                retrying.fire(new Retrying());
                Thread.sleep(ThreadLocalRandom.current().nextInt(PAUSE_MILLIS * attempt));
            }
        }
    }
}
