package org.gatehouse.platform.metrics;

import io.micrometer.core.instrument.Counter;

/** A count that only grows; many threads may add at once without waiting for each other. */
public final class Tally {

    private final Counter counter;

    Tally(Counter counter) {
        this.counter = counter;
    }

    /** One more. */
    public void add() {
        counter.increment();
    }

    /** So many more, not less than none. */
    public void add(long more) {
        counter.increment(more);
    }
}
