package org.gatehouse.it.harness;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;

/** The database of a server under test, seen past the server. */
public sealed interface TestDatabase permits H2File, MySqlSchema {

    /** Opens the database; an H2 file only opens while its server is stopped. */
    Connection open() throws SQLException;

    /** The settings by which a server finds the database; none for the default. */
    Map<String, String> settings();

    /** Every row of every table as text, binary values in hexadecimal and in Latin-1. */
    default Stream<String> dump() {
        return DatabaseDump.of(this).stream();
    }

    /** A database with nothing in it: a file in the data directory or a new schema. */
    static TestDatabase empty(String kind, Path dataDirectory) {
        return switch (kind) {
            case "h2" -> new H2File(dataDirectory.resolve("gatehouse"));
            case "mysql", "mariadb" -> MySql.shared().newSchema();
            default -> throw new IllegalArgumentException("gatehouse.it.database=" + kind);
        };
    }
}
