package org.gatehouse.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.gatehouse.it.harness.TestDatabase;

/** What the database has done so far; H2 lives in the server's process and says nothing of its own. */
interface DatabaseGauge {

    /** Processor time of its own process, in nanoseconds. */
    long cpu();

    /** Statements that it was sent, each a round trip. */
    long statements();

    /** Which statements it was sent while this runs, and how often, one a line. */
    String statementsOf(Runnable load);

    static DatabaseGauge of(TestDatabase database) throws SQLException {
        String url = database.settings().get("GATEHOUSE_DB_URL");
        return url == null ? new Embedded() : MySqlGauge.of(DriverManager.getConnection(url, "root", ""));
    }

    /** H2. */
    record Embedded() implements DatabaseGauge {

        @Override
        public long cpu() {
            return 0;
        }

        @Override
        public long statements() {
            return 0;
        }

        @Override
        public String statementsOf(Runnable load) {
            load.run();
            return "";
        }
    }

    /** MySQL. */
    record MySqlGauge(Connection root) implements DatabaseGauge {

        /** With as much room as {@code server-config/mysql/gatehouse.cnf} gives it; what MySQL takes by itself is a sixteenth. */
        static MySqlGauge of(Connection root) throws SQLException {
            try (Statement statement = root.createStatement()) {
                statement.execute("SET GLOBAL innodb_buffer_pool_size = 2147483648");
                statement.execute("SET GLOBAL innodb_redo_log_capacity = 1073741824");
            }
            return new MySqlGauge(root);
        }

        @Override
        public long cpu() {
            return MySqlProcess.cpu();
        }

        @Override
        public long statements() {
            try (Statement statement = root.createStatement();
                    ResultSet row = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Questions'")) {
                row.next();
                return row.getLong(2);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String statementsOf(Runnable load) {
            String table = "performance_schema.events_statements_summary_by_digest";
            StringBuilder text = new StringBuilder();
            try (Statement statement = root.createStatement()) {
                statement.execute("TRUNCATE TABLE " + table);
                load.run();
                try (ResultSet rows = statement.executeQuery("SELECT count_star, sum_timer_wait / count_star / 1e6, "
                        + "digest_text FROM " + table + " ORDER BY count_star DESC LIMIT 40")) {
                    while (rows.next()) {
                        text.append(String.format("%8d times %8.0f us %s%n", rows.getLong(1), rows.getDouble(2),
                                rows.getString(3)));
                    }
                }
                return text.toString();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
