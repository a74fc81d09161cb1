package org.gatehouse.platform.config;

import java.time.Duration;
import java.util.Optional;

/**
 * The secret key of the installation, and how its signing keys change.
 *
 * @param secretKey what seals signing keys in the database; empty if it is to be found in the data directory
 * @param rotation age at which signing keys are replaced; zero = only on demand
 * @param publishAhead how long a new signing key is published before it signs
 */
public record KeyConfig(Optional<String> secretKey, Duration rotation, Duration publishAhead) {

    /** Characters of a secret key: so many random ones can't be guessed. */
    public static final int SHORTEST = 32;

    static KeyConfig read(ConfigReader reader) {
        Optional<String> secretKey = reader.text(ConfigKey.SECRET_KEY).map(String::strip);
        if (secretKey.filter(key -> key.length() < SHORTEST).isPresent()) {
            reader.mistake(ConfigKey.SECRET_KEY, "must have at least " + SHORTEST + " characters");
        }
        return new KeyConfig(secretKey,
                reader.seconds(ConfigKey.KEYS_ROTATION, 0, Integer.MAX_VALUE, Duration.ofDays(90)),
                reader.seconds(ConfigKey.KEYS_PUBLISH_AHEAD, 5, 86_400, Duration.ofMinutes(10)));
    }

    @Override
    public String toString() {
        return "KeyConfig[" + rotation + ", " + publishAhead + "]";
    }
}
