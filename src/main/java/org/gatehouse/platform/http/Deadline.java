package org.gatehouse.platform.http;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** When a request has taken long enough, however slowly its answer drips in. */
final class Deadline {

    private final long end;

    Deadline(Duration patience) {
        end = System.nanoTime() + patience.toNanos();
    }

    /** What is left, in milliseconds, at least one; refuses if there is nothing left. */
    int remaining() throws SocketTimeoutException {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
            throw new SocketTimeoutException("the answer takes too long");
        }
        return (int) Math.min(left, Integer.MAX_VALUE);
    }
}
