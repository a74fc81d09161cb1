package org.gatehouse.platform.config;

import java.time.Duration;

/**
 * How tokens are given out, as far as an operator decides it for a process.
 *
 * @param passwordGrant whether the password grant is answered
 * @param refreshRaceWindow how long a second use of the newest spent refresh token is taken for a race; zero = never
 * @param refreshMaxLifetime how long a chain of refresh tokens may live from its first issue
 * @param defaultApplication whether a new user gets a default application
 */
public record TokenConfig(boolean passwordGrant, Duration refreshRaceWindow, Duration refreshMaxLifetime,
        boolean defaultApplication) {

    static TokenConfig read(ConfigReader reader) {
        return new TokenConfig(reader.flag(ConfigKey.GRANTS_PASSWORD, true),
                reader.seconds(ConfigKey.REFRESH_RACE_WINDOW, 0, 3600, Duration.ofSeconds(10)),
                reader.seconds(ConfigKey.REFRESH_MAX_LIFETIME, 1, Integer.MAX_VALUE, Duration.ofDays(365)),
                reader.flag(ConfigKey.DEFAULT_APPLICATION, true));
    }
}
