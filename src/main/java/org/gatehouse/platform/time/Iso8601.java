package org.gatehouse.platform.time;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Moments as text: UTC, always six digits of a second, {@code Z}. AWX: the format of every timestamp in its API. */
public final class Iso8601 {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
            .withZone(ZoneOffset.UTC);

    private Iso8601() {
    }

    public static String format(Instant moment) {
        return FORMAT.format(moment);
    }
}
