package org.gatehouse.platform.persistence;

import java.util.concurrent.atomic.LongAdder;
import org.gatehouse.platform.metrics.Meters;
import org.gatehouse.platform.metrics.Metric;

/**
 * What the connections of this process do, told by themselves: each server has other ways of asking its pool, most of
 * them switched off. A connection is in use from the begin of a transaction to its end.
 */
public final class PoolCount {

    /** The most connections that the pool opens. */
    static final int MOST = 32;

    private static final LongAdder OPEN = new LongAdder();
    private static final LongAdder BUSY = new LongAdder();
    private static final LongAdder DIED = new LongAdder();
    private static final LongAdder FAILED = new LongAdder();

    private PoolCount() {
    }

    /** Has them told with the metrics. */
    public static void tell() {
        Meters.gauge(Metric.DB_CONNECTIONS, OPEN::sum, "open");
        Meters.gauge(Metric.DB_CONNECTIONS, BUSY::sum, "in_use");
        Meters.gauge(Metric.DB_CONNECTIONS_MAX, () -> MOST);
        Meters.count(Metric.DB_CONNECTIONS_DIED, DIED::sum);
        Meters.count(Metric.DB_CONNECT_FAILURES, FAILED::sum);
    }

    static void opened() {
        OPEN.increment();
    }

    static void closed() {
        OPEN.decrement();
    }

    static void busy(boolean now) {
        BUSY.add(now ? 1 : -1);
    }

    static void died() {
        DIED.increment();
    }

    static void failed() {
        FAILED.increment();
    }
}
