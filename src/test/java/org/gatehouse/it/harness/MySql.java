package org.gatehouse.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/**
 * The MySQL or MariaDB server of this test JVM, as durable as a real one: which of the two, the build says. What is true of
 * the one has to be true of the other.
 */
public final class MySql {

    private static final String BANNER = """

            ************************************************************************
            *  SKIPPED: every test with %1$s, because %1$s can't run here.
            *  %2$s
            ************************************************************************
            """;
    // What server-config/mysql/README.md tells operators to grant.
    private static final String PRIVILEGES = "SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, DROP, INDEX, REFERENCES";
    private static DatabaseProgram program;
    private static MySql shared;

    private final AtomicInteger schemas = new AtomicInteger();
    private final MySqlServer server;

    private MySql(MySqlServer server) {
        this.server = server;
    }

    /** Whether the tests run on a database server, not on an embedded database. */
    public static boolean isTested() {
        return List.of("mysql", "mariadb").contains(TestRun.current().database());
    }

    /** Whether this machine can run it; says loudly why not. */
    public static synchronized boolean available() {
        if (program == null) {
            program = DatabaseProgram.find(TestRun.current().database(), TestRun.current().servers());
            if (!program.runs()) {
                System.out.println(BANNER.formatted(program.name(), program.complaint()));
            }
        }
        return program.runs();
    }

    /** The server, started at first use; a test that asks for it where it can't run is skipped. */
    public static synchronized MySql shared() {
        Assumptions.assumeTrue(available(), "the database can't run here");
        if (shared == null) {
            Path directory = TestRun.current().directory("database");
            try {
                shared = new MySql(new MySqlServer(program, directory));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return shared;
    }

    /** An empty schema with a user of its own. */
    public TestDatabase newSchema() {
        String name = "gatehouse_" + schemas.incrementAndGet();
        String password = name + "-password";
        try (Connection connection = server.open(); Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            statement.execute("CREATE USER " + name + " IDENTIFIED BY '" + password + "'");
            statement.execute("GRANT " + PRIVILEGES + " ON " + name + ".* TO " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new MySqlSchema(server.url() + name + "?", name, password);
    }

    /** Takes away what only migrations need; it counts for connections that are opened from now on. */
    public void allowRowsOnly(TestDatabase database) {
        String name = ((MySqlSchema) database).user();
        try (Connection connection = server.open(); Statement statement = connection.createStatement()) {
            statement.execute("REVOKE CREATE, ALTER, DROP, INDEX, REFERENCES ON " + name + ".* FROM " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nobody else reads or writes the table until the connection is closed. */
    public Connection lock(TestDatabase database, String table) throws SQLException {
        Connection connection = server.open();
        try (Statement statement = connection.createStatement()) {
            statement.execute("LOCK TABLES " + ((MySqlSchema) database).user() + "." + table + " WRITE");
        }
        return connection;
    }

    /** Nobody else changes these rows of the table until the connection is closed. */
    public Connection lock(TestDatabase database, String table, String condition) throws SQLException {
        Connection connection = server.open();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery("SELECT id FROM " + ((MySqlSchema) database).user() + "." + table + " WHERE "
                    + condition + " FOR UPDATE").close();
        }
        return connection;
    }

    /** A connection that may do everything, to no schema in particular. */
    Connection open() throws SQLException {
        return server.open();
    }

    /** Ends the server at once; every Gatehouse of this JVM loses its database. */
    public void kill() {
        server.kill();
    }

    /** Brings the server back on the same port with the same data. */
    public void restart() {
        server.kill();
        server.start();
    }

    /** Stops answering without closing a connection, until {@link #thaw()}. */
    public void freeze() {
        server.signal("-STOP");
    }

    public void thaw() {
        server.signal("-CONT");
    }
}
