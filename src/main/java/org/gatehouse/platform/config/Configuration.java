package org.gatehouse.platform.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;

/** All settings of this process, read once; each concern can be injected by its own type. */
@ApplicationScoped
public class Configuration {

    private final ConfigReader reader = ConfigReader.ofProcess();
    private final ServerConfig server = ServerConfig.read(reader);
    private final DatabaseConfig database = DatabaseConfig.read(reader);
    private final FirstAdminConfig firstAdmin = FirstAdminConfig.read(reader);
    private final TokenConfig tokens = TokenConfig.read(reader);
    private final PasswordConfig passwords = PasswordConfig.read(reader);
    private final ScopeConfig scopes = ScopeConfig.read(reader);
    private final PurgeConfig purge = PurgeConfig.read(reader);
    private final LoginConfig login = LoginConfig.read(reader);
    private final KeyConfig keys = KeyConfig.read(reader);
    private final ResourceConfig resources = ResourceConfig.read(reader);

    private final MetricsConfig metrics = MetricsConfig.read(reader);
    private final LogConfig logs = LogConfig.read(reader);
    private final OutboundConfig outbound = OutboundConfig.read(reader, server.baseUrl());

    /** Fails with every mistake in the settings at once; the start asks first. */
    public void check() {
        reader.failOnMistakes();
    }

    @Produces
    ServerConfig server() {
        return server;
    }

    @Produces
    OutboundConfig outbound() {
        return outbound;
    }

    @Produces
    DatabaseConfig database() {
        return database;
    }

    @Produces
    FirstAdminConfig firstAdmin() {
        return firstAdmin;
    }

    @Produces
    TokenConfig tokens() {
        return tokens;
    }

    @Produces
    PasswordConfig passwords() {
        return passwords;
    }

    @Produces
    ScopeConfig scopes() {
        return scopes;
    }

    @Produces
    PurgeConfig purge() {
        return purge;
    }

    @Produces
    LoginConfig login() {
        return login;
    }

    @Produces
    KeyConfig keys() {
        return keys;
    }

    @Produces
    ResourceConfig resources() {
        return resources;
    }

    @Produces
    MetricsConfig metrics() {
        return metrics;
    }

    @Produces
    LogConfig logs() {
        return logs;
    }

    /**
     * The database settings for whoever lives outside of CDI: the connection pool, which the container fills before
     * anything of ours has started. The data directory, where the embedded database may be, exists afterwards.
     */
    public static DatabaseConfig databaseOfProcess() {
        ConfigReader reader = ConfigReader.ofProcess();
        DatabaseConfig database = DatabaseConfig.read(reader);
        reader.failOnMistakes();
        try {
            DataDirectory.prepare(ServerConfig.dataDirectory(reader));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        return database;
    }
}
