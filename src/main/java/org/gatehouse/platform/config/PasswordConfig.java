package org.gatehouse.platform.config;

/**
 * What password hashing may cost this node.
 *
 * @param concurrency how many hashes may be computed at once
 */
public record PasswordConfig(int concurrency) {

    static PasswordConfig read(ConfigReader reader) {
        return new PasswordConfig(reader.number(ConfigKey.PASSWORD_CONCURRENCY, 1, 1024,
                Runtime.getRuntime().availableProcessors()));
    }
}
