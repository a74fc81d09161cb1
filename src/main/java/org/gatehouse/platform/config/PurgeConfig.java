package org.gatehouse.platform.config;

import java.time.Duration;

/**
 * How often what has expired is removed.
 *
 * @param interval time between two purges; zero = never
 */
public record PurgeConfig(Duration interval) {

    static PurgeConfig read(ConfigReader reader) {
        return new PurgeConfig(reader.seconds(ConfigKey.PURGE_INTERVAL, 0, Integer.MAX_VALUE, Duration.ofHours(1)));
    }
}
