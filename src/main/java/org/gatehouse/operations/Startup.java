package org.gatehouse.operations;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Logger;
import org.gatehouse.operations.command.OperatorKey;
import org.gatehouse.operations.health.Readiness;
import org.gatehouse.operations.key.RotationSchedule;
import org.gatehouse.operations.key.SecretKeyStart;
import org.gatehouse.operations.purge.PurgeSchedule;
import org.gatehouse.platform.config.Configuration;
import org.gatehouse.platform.config.DataDirectory;
import org.gatehouse.platform.config.DatabaseConfig;
import org.gatehouse.platform.config.FailedStart;
import org.gatehouse.platform.config.ServerConfig;
import org.gatehouse.platform.log.EventLogs;
import org.gatehouse.platform.persistence.ProviderRetries;
import org.gatehouse.platform.persistence.SchemaMigration;

/**
 * Brings the server up, a stage after the other, one line of log each.
 */
@Singleton
@jakarta.ejb.Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Startup {

    private static final Logger LOG = Logger.getLogger(Startup.class.getName());

    @Inject
    private Configuration configuration;
    @Inject
    private ServerConfig server;
    @Inject
    private DatabaseConfig database;
    @Inject
    private EventLogs eventLogs;
    @Inject
    private SchemaMigration schema;
    @Inject
    private ProviderRetries providerRetries;
    @Inject
    private FirstStart firstStart;
    @Inject
    private SecretKeyStart secretKey;
    @Inject
    private OperatorKey operatorKey;
    @Inject
    private PurgeSchedule purge;
    @Inject
    private RotationSchedule rotation;
    @Inject
    private Readiness readiness;

    @PostConstruct
    void start() {
        try {
            configuration.check();
            DataDirectory.prepare(server.dataDirectory());
            eventLogs.open();
            LOG.info(() -> "Database " + database.displayUrl());
            schema.migrate();
            providerRetries.switchOff();
            operatorKey.renew();
            Patience.with(firstStart::prepare);
            Patience.with(secretKey::open);
            purge.begin();
            rotation.begin();
            readiness.isUp(Readiness.Part.DATABASE);
        } catch (IOException unusable) {
            fail(new UncheckedIOException(unusable));
        } catch (RuntimeException failure) {
            fail(failure);
        }
    }

    private void fail(RuntimeException failure) {
        FailedStart.because(failure);
        throw failure;
    }
}
