package org.gatehouse.it.harness;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Does to a schema what a migration of a later version may do, everything of it: each table gets a column that is empty,
 * one with a default, and an index; there is a new table; and the history tells of a migration that nobody here knows.
 */
public final class NextVersion {

    private static final String TABLES = "SELECT table_name FROM information_schema.tables"
            + " WHERE table_schema = SCHEMA() AND table_type = 'BASE TABLE' AND table_name <> 'flyway_schema_history'";

    private NextVersion() {
    }

    public static void migrate(TestDatabase database) {
        try (Connection connection = database.open(); Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                statement.execute("ALTER TABLE " + table + " ADD COLUMN next_text VARCHAR(40)");
                statement.execute("ALTER TABLE " + table + " ADD COLUMN next_number INT NOT NULL DEFAULT 7");
                statement.execute("CREATE INDEX " + table + "_next ON " + table + " (next_text)");
            }
            statement.execute("CREATE TABLE next_things (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, user_id BIGINT,"
                    + " CONSTRAINT next_things_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE)");
            statement.execute("INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
                    + " checksum, installed_by, execution_time, success) SELECT MAX(installed_rank) + 1, '9999', 'next',"
                    + " 'SQL', 'V9999__next.sql', 1, 'next', 1, TRUE FROM flyway_schema_history");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        if (tables.size() < 10) {
            throw new IllegalStateException("where are the tables? " + tables);
        }
        return tables;
    }
}
