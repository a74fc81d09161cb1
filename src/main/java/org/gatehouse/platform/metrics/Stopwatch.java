package org.gatehouse.platform.metrics;

import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** A histogram of durations; many threads may add at once without waiting for each other. */
public final class Stopwatch {

    private final Timer timer;

    Stopwatch(Timer timer) {
        this.timer = timer;
    }

    /** Something has taken so many nanoseconds. */
    public void add(long nanos) {
        timer.record(nanos, TimeUnit.NANOSECONDS);
    }
}
