package org.gatehouse.it.harness;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** The embedded database in a server's data directory, which needs no settings. */
record H2File(Path file) implements TestDatabase {

    // The file remembers the server's DB_CLOSE_DELAY, by which this JVM would keep the file locked.
    @Override
    public Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + file + ";IFEXISTS=TRUE;DB_CLOSE_DELAY=0"
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE", "sa", "");
    }

    @Override
    public Map<String, String> settings() {
        return Map.of();
    }
}
