package org.gatehouse.platform.config;

import java.nio.file.Path;

/**
 * Which database holds everything.
 *
 * @param url JDBC URL as the operator gave it, or the embedded default
 * @param user database user
 * @param password database password, never printed
 */
public record DatabaseConfig(String url, String user, String password) {

    private static final String H2 = "jdbc:h2:";
    private static final String MYSQL = "jdbc:mysql:";

    static DatabaseConfig read(ConfigReader reader) {
        Path file = ServerConfig.dataDirectory(reader).resolve("gatehouse");
        String url = reader.text(ConfigKey.DB_URL).orElse(H2 + "file:" + file);
        if (!url.startsWith(H2) && !url.startsWith(MYSQL)) {
            reader.mistake(ConfigKey.DB_URL, "must start with " + MYSQL + " (MySQL and MariaDB) or " + H2);
        }
        return new DatabaseConfig(url, reader.text(ConfigKey.DB_USER).orElse("sa"),
                reader.text(ConfigKey.DB_PASSWORD).orElse(""));
    }

    /** Whether this is the embedded database. */
    public boolean isH2() {
        return url.startsWith(H2);
    }

    /** The URL without its query, which may hold credentials. */
    public String displayUrl() {
        return url.split("[?;]", 2)[0].replaceAll("//[^/]*@", "//");
    }

    @Override
    public String toString() {
        return "DatabaseConfig[" + displayUrl() + "]";
    }
}
