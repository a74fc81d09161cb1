package org.gatehouse.platform.persistence;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import org.gatehouse.platform.config.DatabaseConfig;

/** Where H2, MySQL and MariaDB differ: the only vendor-aware code of the house. */
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
            // measured: a look-up costs a quarter less processor time and 40 % less garbage; preparing on the server costs more
            properties.setProperty("cachePrepStmts", "true");
            properties.setProperty("prepStmtCacheSize", "250");
            properties.setProperty("prepStmtCacheSqlLimit", "8192");
            properties.setProperty("cacheResultSetMetadata", "true");
            // a batch of inserts is one statement; measured: a third of MySQL's processor time
            properties.setProperty("rewriteBatchedStatements", "true");
            // EclipseLink up to 4.0.7 leaves the statements of its inserts open; the driver would keep them all, for ever
            properties.setProperty("dontTrackOpenResources", "true");
            // MariaDB has no INFORMATION_SCHEMA.KEYWORDS, for which Hibernate makes the driver ask; this way it knows them itself
            properties.setProperty("useInformationSchema", "false");
            properties.setProperty("connectTimeout", Integer.toString(GREETING_MILLIS));
            properties.setProperty("socketTimeout", patient ? "0" : Integer.toString(GREETING_MILLIS));
            properties.setProperty("socketFactory", SqlDialectSockets.class.getName());
            properties.setProperty("sessionVariables", "innodb_lock_wait_timeout=4");
            return properties;
        }

        @Override
        SqlDialect spokenBy(Connection connection) throws SQLException {
            String version = connection.getMetaData().getDatabaseProductVersion(); // known from the greeting
            if (version.startsWith("5.5.5-")) {
                // the driver takes it for MySQL 5.5, and leaves out fractions of seconds
                throw new SQLException("MariaDB " + version.substring("5.5.5-".length())
                        + " is too old; Gatehouse needs 11.4 or later", "08001");
            }
            return version.contains("MariaDB") ? MARIADB : this;
        }

        @Override
        void greeted(Connection connection) throws SQLException {
            limit(connection, "SET SESSION max_execution_time = " + GIVEN_UP_MILLIS); // of statements that only read
        }
    },

    /** MariaDB 11.4, which MySQL's driver speaks to, under MySQL's URL. */
    // 1020: a row was changed since it was read; 1139 and 1969 are the limits of regular expressions and of time
    MARIADB(Set.of(1020, 1205, 1213), Set.of(1062, 1216, 1217, 1451, 1452), Set.of(1139, 1317, 1969)) {
        @Override
        Driver driver() throws SQLException {
            return MYSQL.driver();
        }

        @Override
        String url(DatabaseConfig database) {
            return MYSQL.url(database);
        }

        @Override
        Properties connectionProperties(boolean patient) {
            return MYSQL.connectionProperties(patient);
        }

        @Override
        void greeted(Connection connection) throws SQLException {
            limit(connection, "SET SESSION max_statement_time = " + GIVEN_UP_MILLIS / 1000);
        }

        /** There is no {@code regexp_like}; capitals are an option of the expression. */
        @Override
        String matches(String text, String expression, boolean inAnyCase) {
            return "function('regexp_instr', " + text + ", concat('" + (inAnyCase ? "(?i)" : "(?-i)") + "', "
                    + expression + ")) > 0";
        }
    };

    /** How long a database that takes a connection may keep silent: if it hangs, whoever asked is to know soon. */
    private static final int GREETING_MILLIS = 2000;
    /** How long a statement may take; more than a lock is waited for. */
    private static final int STATEMENT_MILLIS = 5000;
    /** When the database is to end by itself what nobody waits for any more; it would go on for minutes. */
    private static final int GIVEN_UP_MILLIS = 6000;
    /**
     * MariaDB ends the connections of a server that shuts down with the first; the others come from one that takes no
     * changes: another one has taken its place.
     */
    private static final Set<Integer> OUTAGES = Set.of(1927, 1290, 1836, 3032);

    private final Set<Integer> lockFailures;
    private final Set<Integer> constraintFailures;
    private final Set<Integer> surrenders;

    SqlDialect(Set<Integer> lockFailures, Set<Integer> constraintFailures, Set<Integer> surrenders) {
        this.lockFailures = lockFailures;
        this.constraintFailures = constraintFailures;
        this.surrenders = surrenders;
    }

    /** What the URL says; which of the two databases of that URL it is, {@link #spokenBy} finds out. */
    static SqlDialect of(DatabaseConfig database) {
        return database.isH2() ? H2 : MYSQL;
    }

    abstract Driver driver() throws SQLException;

    abstract String url(DatabaseConfig database);

    abstract Properties connectionProperties(boolean patient);

    /** The dialect of the database at the other end; throws if it is too old. */
    SqlDialect spokenBy(Connection connection) throws SQLException {
        return this;
    }

    /** Lets a new connection wait as long as statements may take, and no statement go on much longer. */
    void greeted(Connection connection) throws SQLException {
        // H2 runs in this process
    }

    /** Unless the connection is patient, or the operator's URL says how long it waits. */
    private static void limit(Connection connection, String given) throws SQLException {
        if (connection.getNetworkTimeout() == GREETING_MILLIS) {
            connection.setNetworkTimeout(Runnable::run, STATEMENT_MILLIS);
            try (Statement statement = connection.createStatement()) {
                statement.execute(given);
            }
        }
    }

    /** The JPQL condition that a regular expression, a parameter, matches somewhere in a text. */
    String matches(String text, String expression, boolean inAnyCase) {
        return "function('regexp_like', " + text + ", " + expression + ", '" + (inAnyCase ? 'i' : 'c') + "') = true";
    }

    /** Whether any supported database ends a connection, or takes no changes, with this code, whatever its SQL state says. */
    static boolean isOutage(int errorCode) {
        return OUTAGES.contains(errorCode);
    }

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
