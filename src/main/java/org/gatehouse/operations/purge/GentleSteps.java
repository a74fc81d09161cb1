package org.gatehouse.operations.purge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** Steps after each of which there is a rest, three times as long as the step took: a quarter of what one thread can do. */
@ApplicationScoped
public class GentleSteps {

    private static final int REST = 3;
    private static final long LONGEST_REST = Duration.ofSeconds(2).toNanos();

    @Inject
    private Steps steps;
    @Inject
    private PurgeLeadership leadership;

    <T> T step(Supplier<T> work) {
        leadership.keep();
        long begin = System.nanoTime();
        T done = steps.step(work);
        LockSupport.parkNanos(Math.min(LONGEST_REST, REST * (System.nanoTime() - begin)));
        return done;
    }

    /** Does steps until one of them finds nothing to do; what they have done in all. */
    long untilNone(IntSupplier work) {
        long all = 0;
        for (int some = -1; some != 0; all += some) {
            some = step(work::getAsInt);
        }
        return all;
    }
}
