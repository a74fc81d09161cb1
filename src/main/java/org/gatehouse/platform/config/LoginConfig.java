package org.gatehouse.platform.config;

import java.time.Duration;
import java.util.List;

/**
 * How many passwords may be guessed, and who tells where a guess comes from.
 *
 * @param accountLimit wrong passwords at an account within the window, after which it is blocked
 * @param addressLimit wrong passwords from an address within the window, after which it is blocked
 * @param window how long a wrong password counts, and the longest block
 * @param trustedProxies whose {@code X-Forwarded-For} is believed
 */
public record LoginConfig(int accountLimit, int addressLimit, Duration window, List<AddressRange> trustedProxies) {

    static LoginConfig read(ConfigReader reader) {
        return new LoginConfig(reader.number(ConfigKey.LOGIN_ACCOUNT_LIMIT, 1, 1_000_000, 20),
                reader.number(ConfigKey.LOGIN_ADDRESS_LIMIT, 1, 1_000_000, 300),
                reader.seconds(ConfigKey.LOGIN_WINDOW, 1, 86_400, Duration.ofMinutes(15)),
                reader.addresses(ConfigKey.TRUSTED_PROXIES));
    }
}
