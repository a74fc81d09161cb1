package org.gatehouse.platform.persistence;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.gatehouse.platform.config.Configuration;
import org.gatehouse.platform.config.DatabaseConfig;
import org.gatehouse.platform.config.FailedStart;

/**
 * Opens connections to the database that the settings name; the container pools them.
 *
 * <p>A class of ours instead of server configuration: the same WAR finds H2, MySQL or MariaDB on every server.
 */
public class GatehouseDataSource implements DataSource {

    /** What the database of this process speaks; null before the first connection: then a failure is a failed start. */
    private static volatile SqlDialect reached;

    private final DatabaseConfig database;
    private final SqlDialect dialect;
    private final boolean patient;

    /** For the container: connections for requests. */
    public GatehouseDataSource() {
        this(false);
    }

    private GatehouseDataSource(boolean patient) {
        this.database = settings();
        this.dialect = SqlDialect.of(database);
        this.patient = patient;
    }

    private static DatabaseConfig settings() {
        try {
            return Configuration.databaseOfProcess();
        } catch (RuntimeException failure) { // servers open the pool before anything of ours has started
            FailedStart.because(failure);
            throw failure;
        }
    }

    /** What the database of this process speaks, which is known once there has been a connection. */
    static SqlDialect spoken() {
        return reached == null ? SqlDialect.H2 : reached;
    }

    /** Connections that wait as long as a statement takes, for migrations. */
    static GatehouseDataSource patient() {
        return new GatehouseDataSource(true);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(database.user(), database.password());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        Properties properties = dialect.connectionProperties(patient);
        boolean named = user != null && !user.isEmpty(); // a pool without credentials of its own gives empty ones
        properties.setProperty("user", named ? user : database.user());
        properties.setProperty("password", named && password != null ? password : database.password());
        try {
            return LastingConnection.open(() -> connect(properties));
        } catch (SQLException failure) {
            PoolCount.failed();
            if (reached == null) { // servers open the pool before anything of ours has started
                FailedStart.because(new SQLException("the database " + database.displayUrl() + " can't be reached",
                        failure));
            }
            throw failure;
        }
    }

    private Connection connect(Properties properties) throws SQLException {
        Connection connection = dialect.driver().connect(dialect.url(database), properties);
        if (connection == null) {
            throw new SQLException("the driver does not understand " + database.displayUrl(), "08001");
        }
        try {
            reached = dialect.spokenBy(connection);
            reached.greeted(connection);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED); // also where no pool says so
            return connection;
        } catch (SQLException unfit) {
            connection.close();
            throw unfit;
        }
    }

    /** WildFly refuses a data source definition without any property; this one says whose it is. */
    public void setDescription(String description) {
        // nothing depends on it
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // the drivers log by themselves
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // the dialect's connection properties decide
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("the drivers log by themselves");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps no " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
