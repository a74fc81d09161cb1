package org.gatehouse.platform.config;

import java.time.Duration;

/**
 * How tokens are given out, as far as an operator decides it for a process.
 *
 * @param passwordGrant whether the password grant is answered
 * @param refreshRaceWindow how long a second use of the newest spent refresh token is taken for a race; zero = never
 * @param refreshGrace for how long such a second use gets the same pair again; zero = it is refused
 * @param refreshMaxLifetime how long a chain of refresh tokens may live from its first issue
 * @param defaultApplication whether a new user gets a default application
 * @param cacheTtl for how long a token that was looked up is taken for known; zero = it is looked up every time
 * @param cacheSize how many tokens are known at once
 */
public record TokenConfig(boolean passwordGrant, Duration refreshRaceWindow, Duration refreshGrace,
        Duration refreshMaxLifetime, boolean defaultApplication, Duration cacheTtl, int cacheSize) {

    /** How long a second use of the newest spent refresh token harms nobody: the longer of race window and grace. */
    public Duration longestRace() {
        return refreshRaceWindow.compareTo(refreshGrace) < 0 ? refreshGrace : refreshRaceWindow;
    }

    static TokenConfig read(ConfigReader reader) {
        return new TokenConfig(reader.flag(ConfigKey.GRANTS_PASSWORD, true),
                reader.seconds(ConfigKey.REFRESH_RACE_WINDOW, 0, 3600, Duration.ofSeconds(10)),
                reader.seconds(ConfigKey.REFRESH_GRACE, 0, 60, Duration.ZERO),
                reader.seconds(ConfigKey.REFRESH_MAX_LIFETIME, 1, Integer.MAX_VALUE, Duration.ofDays(365)),
                reader.flag(ConfigKey.DEFAULT_APPLICATION, true),
                reader.seconds(ConfigKey.TOKEN_CACHE_TTL, 0, 60, Duration.ofSeconds(1)),
                reader.number(ConfigKey.TOKEN_CACHE_SIZE, 0, 1_000_000, 10_000));
    }
}
