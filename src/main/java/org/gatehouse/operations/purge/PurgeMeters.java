package org.gatehouse.operations.purge;

import java.time.Instant;
import java.util.List;
import org.gatehouse.platform.metrics.Meters;
import org.gatehouse.platform.metrics.Metric;
import org.gatehouse.platform.metrics.Stopwatch;
import org.gatehouse.platform.metrics.Tally;

/** What is told of the purges of this node. */
public final class PurgeMeters {

    private static final List<String> TABLES = List.of("login_guesses", "client_assertions", "authorization_codes",
            "device_requests", "sessions", "session_clients", "access_tokens", "refresh_tokens", "activity");
    private static final Tally DONE = Meters.tally(Metric.PURGE_TURNS, "done");
    private static final Tally LEFT = Meters.tally(Metric.PURGE_TURNS, "left");
    private static final Tally FAILED = Meters.tally(Metric.PURGE_TURNS, "failed");
    private static final Stopwatch DURATION = Meters.stopwatch(Metric.PURGE_DURATION);
    private static volatile long lastTurn;

    private PurgeMeters() {
    }

    /** Has them told with the metrics, also before the first purge. */
    public static void tell() {
        TABLES.forEach(table -> counted(table, 0));
        Meters.gauge(Metric.PURGE_LAST_TURN_SECONDS, () -> lastTurn);
    }

    static void done(Instant now) {
        DONE.add();
        lastTurn = now.getEpochSecond();
    }

    static void left(Instant now) {
        LEFT.add();
        lastTurn = now.getEpochSecond();
    }

    static void failed() {
        FAILED.add();
    }

    static void took(long nanos) {
        DURATION.add(nanos);
    }

    /** So many rows of a table are gone; answers them. */
    static long counted(String table, long rows) {
        Meters.tally(Metric.PURGE_ROWS, table).add(rows);
        return rows;
    }
}
