package org.gatehouse.platform.config;

import java.util.Optional;

/**
 * The first superuser, made only while the database holds no user.
 *
 * @param username his name
 * @param password his password, or empty to generate one
 */
public record FirstAdminConfig(String username, Optional<String> password) {

    static FirstAdminConfig read(ConfigReader reader) {
        return new FirstAdminConfig(reader.text(ConfigKey.ADMIN_USERNAME).orElse("admin"),
                reader.text(ConfigKey.ADMIN_PASSWORD));
    }

    @Override
    public String toString() {
        return "FirstAdminConfig[" + username + "]";
    }
}
