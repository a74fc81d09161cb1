package org.gatehouse.platform.persistence;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.concurrent.ThreadLocalRandom;

/** Tries up to {@value #TRIES} times, with a short random pause that grows. */
@Interceptor
@RetryOnConflict
@Priority(Interceptor.Priority.APPLICATION)
public class RetryOnConflictInterceptor {

    static final int TRIES = 5;
    private static final int PAUSE_MILLIS = 20;

    @Inject
    private Event<Retrying> retrying;

    @AroundInvoke
    Object retry(InvocationContext invocation) throws Exception {
        for (int attempt = 1;; attempt++) {
            try {
                return invocation.proceed();
            } catch (RuntimeException failure) {
                if (attempt == TRIES || SqlFailure.of(failure) != SqlFailure.CONFLICT) {
                    throw failure;
                }
                retrying.fire(new Retrying());
                Thread.sleep(ThreadLocalRandom.current().nextInt(PAUSE_MILLIS * attempt));
            }
        }
    }
}
