package org.gatehouse.platform.config;

import java.util.Locale;

/** Every setting of the process: the key, its default and what it means. The README's table is checked against it. */
public enum ConfigKey {
    PORT("gatehouse.port", "8080", "Port that the run command listens on; part of the default base URL."),
    BASE_URL("gatehouse.base-url", "`http://localhost:<port>`",
            "Public URL of the server, without a path: issuer and absolute URLs, also behind a proxy that ends TLS."),
    DATA_DIR("gatehouse.data-dir", "~/.gatehouse",
            "Directory of the embedded database and of generated secrets; made with mode 700."),
    DB_URL("gatehouse.db.url", "H2 file in the data directory",
            "JDBC URL of the database: `jdbc:mysql://host:3306/name` selects MySQL 8 or MariaDB 11.4."),
    DB_USER("gatehouse.db.user", "sa", "Database user."),
    DB_PASSWORD("gatehouse.db.password", "", "Database password; give it by environment only."),
    SECRET_KEY("gatehouse.secret-key", "generated",
            "At least 32 random characters that encrypt signing keys; generated into `<data dir>/secret-key` for H2."),
    KEYS_ROTATION("gatehouse.keys.rotation", "7776000",
            "Seconds after which new signing keys take the place of the old ones; 0 = only on demand."),
    KEYS_PUBLISH_AHEAD("gatehouse.keys.publish-ahead", "600",
            "Seconds for which a new signing key is only published before it signs."),
    ADMIN_USERNAME("gatehouse.admin.username", "admin",
            "Name of the first superuser, made only while the database holds no user."),
    ADMIN_PASSWORD("gatehouse.admin.password", "generated",
            "Password of the first superuser; generated into `<data dir>/admin-password` if unset."),
    DEFAULT_APPLICATION("gatehouse.default-application", "true",
            "Whether every new user gets an application `Default application for <username>`."),
    GRANTS_PASSWORD("gatehouse.grants.password", "true",
            "Whether the token endpoint answers the password grant at all."),
    PASSWORD_CONCURRENCY("gatehouse.password.concurrency", "number of cores",
            "How many passwords may be hashed at once; others wait up to 2 s, then get 503."),
    LOGIN_ACCOUNT_LIMIT("gatehouse.login.account-limit", "20",
            "Wrong passwords at one account within the window, after which it answers 429 for a while."),
    LOGIN_ADDRESS_LIMIT("gatehouse.login.address-limit", "300",
            "Wrong passwords from one address (IPv6: network of 64 bits) within the window, likewise."),
    LOGIN_WINDOW("gatehouse.login.window", "900",
            "Seconds for which a wrong password counts; also the longest time that anybody is kept waiting."),
    TRUSTED_PROXIES("gatehouse.trusted-proxies", "",
            "Addresses or networks, separated by commas, of proxies whose `X-Forwarded-For` is believed."),
    REFRESH_RACE_WINDOW("gatehouse.refresh.race-window", "10",
            "Seconds in which a second use of the newest spent refresh token is taken for a race; 0 = never."),
    REFRESH_GRACE("gatehouse.refresh.grace", "0",
            "Seconds, at most 60, in which such a second use gets the same new pair instead of a refusal."),
    REFRESH_MAX_LIFETIME("gatehouse.refresh.max-lifetime", "31536000",
            "Seconds after which a chain of refresh tokens ends, however often it was refreshed."),
    TOKEN_CACHE_TTL("gatehouse.token.cache-ttl", "1",
            "Seconds, at most 60, until what another node revokes or changes counts on this one; 0 = at once."),
    TOKEN_CACHE_SIZE("gatehouse.token.cache-size", "10000",
            "How many tokens a node remembers for that time; about 3 KB each."),
    SCOPES("gatehouse.scopes", "",
            "Words of scopes for your own resource servers, as `word=description; word=description`."),
    RESOURCES("gatehouse.resources", "any",
            "URIs, separated by commas, for which clients may ask tokens (`resource`); this server's own always is one."),
    PURGE_INTERVAL("gatehouse.purge.interval", "3600",
            "Seconds between two purges of what has expired, on one node at a time; 0 = never."),
    OUTBOUND_PRIVATE("gatehouse.outbound.private-addresses", "true if the base URL is on this machine, else false",
            "Whether the server may send requests, such as back-channel logouts, to addresses in private networks."),
    METRICS_NETWORKS("gatehouse.metrics.networks", "127.0.0.0/8,::1",
            "Addresses or networks, separated by commas, that may read `/metrics`; `0.0.0.0/0,::/0` = everybody."),
    METRICS_TOKEN("gatehouse.metrics.token", "",
            "What may be presented at `/metrics` as bearer token from elsewhere; at least 20 characters."),
    LOG_ACCESS("gatehouse.log.access", "off",
            "Where a line of JSON for every request goes: `off`, `server` (logger `org.gatehouse.access`) or `file`."),
    LOG_AUDIT("gatehouse.log.audit", "file",
            "Where a line for whatever happens to credentials and rights goes, likewise (logger `org.gatehouse.audit`)."),
    LOG_DIRECTORY("gatehouse.log.directory", "`<data dir>/logs`", "Where those files are."),
    LOG_FILE_SIZE("gatehouse.log.file-size", "16", "MiB after which such a log begins its next file."),
    LOG_FILES("gatehouse.log.files", "10", "How many files of each log are kept."),
    NODE("gatehouse.node", "host name", "Name of this node in the activity stream and in ping."),
    EXIT_ON_FAILURE("gatehouse.exit-on-failure", "false",
            "Whether a failed start ends the JVM with a non-zero code; the run command sets it.");

    private final String key;
    private final String defaultText;
    private final String meaning;

    ConfigKey(String key, String defaultText, String meaning) {
        this.key = key;
        this.defaultText = defaultText;
        this.meaning = meaning;
    }

    /** The system property. */
    public String key() {
        return key;
    }

    /** The environment variable: the key in capitals, everything else than letters and digits as underscore. */
    public String variable() {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** The default as it is written in the README, in words where it is computed. */
    public String defaultText() {
        return defaultText;
    }

    /** One sentence for the README. */
    public String meaning() {
        return meaning;
    }
}
