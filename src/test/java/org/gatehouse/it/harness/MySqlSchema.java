package org.gatehouse.it.harness;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** A schema of MySQL or MariaDB, with a user who has only the privileges that Gatehouse needs. */
record MySqlSchema(String url, String user, String password) implements TestDatabase {

    @Override
    public Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("GATEHOUSE_DB_URL", url, "GATEHOUSE_DB_USER", user, "GATEHOUSE_DB_PASSWORD", password,
                "GATEHOUSE_SECRET_KEY", "the-secret-key-of-" + user + "-which-nobody-guesses");
    }
}
