package org.gatehouse.platform.persistence;

import java.sql.Driver;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import org.gatehouse.platform.config.DatabaseConfig;

/** Where H2 and MySQL differ: the only vendor-aware code of the house. */
enum SqlDialect {

    /** The embedded default. */
    H2(Set.of(40001, 50200, 90131), Set.of(23503, 23505, 23506), Set.of(57014)) {
        /**
         * WRITE_DELAY=0: an acknowledged commit survives a killed process. TIME ZONE=UTC: timestamps are written in
         * UTC. DB_CLOSE_ON_EXIT=FALSE: the server may still finish requests while the JVM goes down.
         */
        private static final String OPTIONS = ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
                + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;LOCK_TIMEOUT=4000;TIME ZONE=UTC";

        @Override
        Driver driver() {
            return new org.h2.Driver();
        }

        @Override
        String url(DatabaseConfig database) {
            return database.url() + OPTIONS;
        }

        @Override
        Properties connectionProperties(boolean patient) {
            return new Properties();
        }
    },

    /** MySQL 8. */
    // 1216 and 1217 stand for 1452 and 1451 where the user may not know the other table
    // 3698 and 3699 are the limits of regular expressions
    MYSQL(Set.of(1205, 1213, 3572), Set.of(1062, 1216, 1217, 1451, 1452), Set.of(1317, 3024, 3698, 3699)) {
        @Override
        Driver driver() throws SQLException {
            return new com.mysql.cj.jdbc.Driver();
        }

        @Override
        String url(DatabaseConfig database) {
            return database.url();
        }

        /** What the operator's URL says wins over these. */
        @Override
        Properties connectionProperties(boolean patient) {
            Properties properties = new Properties();
            properties.setProperty("connectionTimeZone", "UTC");
            properties.setProperty("forceConnectionTimeZoneToSession", "true");
            properties.setProperty("characterEncoding", "UTF-8");
            // otherwise the driver offers the key store of the server that runs us, and the handshake fails on Payara
            properties.setProperty("fallbackToSystemKeyStore", "false");
            // the driver remembers isolation and auto-commit by itself; Payara asks for them before every statement
            properties.setProperty("useLocalSessionState", "true");
            properties.setProperty("connectTimeout", "5000");
            properties.setProperty("socketTimeout", patient ? "0" : "5000");
            properties.setProperty("sessionVariables", "innodb_lock_wait_timeout=4");
            return properties;
        }
    };

    private final Set<Integer> lockFailures;
    private final Set<Integer> constraintFailures;
    private final Set<Integer> surrenders;

    SqlDialect(Set<Integer> lockFailures, Set<Integer> constraintFailures, Set<Integer> surrenders) {
        this.lockFailures = lockFailures;
        this.constraintFailures = constraintFailures;
        this.surrenders = surrenders;
    }

    static SqlDialect of(DatabaseConfig database) {
        return database.isH2() ? H2 : MYSQL;
    }

    abstract Driver driver() throws SQLException;

    abstract String url(DatabaseConfig database);

    abstract Properties connectionProperties(boolean patient);

    /** Whether any supported database reports a deadlock, a lock time-out or a broken constraint with this code. */
    static boolean isConflict(int errorCode) {
        for (SqlDialect dialect : values()) {
            if (dialect.lockFailures.contains(errorCode) || dialect.constraintFailures.contains(errorCode)) {
                return true;
            }
        }
        return false;
    }

    /** Whether any supported database says with this code that it has stopped working at a statement. */
    static boolean isGivenUp(int errorCode) {
        return Arrays.stream(values()).anyMatch(dialect -> dialect.surrenders.contains(errorCode));
    }
}
