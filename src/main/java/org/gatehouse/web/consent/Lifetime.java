package org.gatehouse.web.consent;

import java.time.Duration;

/** A length of time in words, in the largest unit that tells it well enough. */
final class Lifetime {

    private Lifetime() {
    }

    static String inWords(Duration time) {
        long seconds = time.toSeconds();
        if (seconds >= 2 * 86_400) {
            return of(seconds / 86_400, "day");
        }
        if (seconds >= 3600) {
            return of(seconds / 3600, "hour");
        }
        return seconds >= 60 ? of(seconds / 60, "minute") : of(seconds, "second");
    }

    private static String of(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }
}
