package org.gatehouse.platform.persistence;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/** Brings the database to the schema of this version, before anybody else uses it; also defines the pool. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@DataSourceDefinition(name = "java:app/jdbc/gatehouse", className = "org.gatehouse.platform.persistence.GatehouseDataSource", properties = "description=Gatehouse", transactional = true, isolationLevel = Connection.TRANSACTION_READ_COMMITTED, minPoolSize = 2, initialPoolSize = 2, maxPoolSize = PoolCount.MOST)
public class SchemaMigration {

    private static final Logger LOG = Logger.getLogger(SchemaMigration.class.getName());

    /** Applies what is missing; nodes that start together take turns. */
    public void migrate() {
        MigrateResult result = Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(GatehouseDataSource.patient()).locations("classpath:db/migration").load().migrate();
        LOG.info(() -> "Schema at version "
                + (result.targetSchemaVersion == null ? result.initialSchemaVersion : result.targetSchemaVersion) + ", "
                + result.migrationsExecuted + " migrations applied");
    }
}
