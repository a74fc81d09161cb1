package org.gatehouse.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.gatehouse.it.harness.TestDatabase;

/** Fills MySQL with tokens of a thousand users, so that it shows whether their number matters. */
final class TokenRows {

    private static final int USERS = 1000;
    private static final int BATCH = 100_000;

    private TokenRows() {
    }

    static void fill(TestDatabase database, int count) {
        try (Connection root = DriverManager.getConnection(database.settings().get("GATEHOUSE_DB_URL"), "root", "");
                Statement statement = root.createStatement()) {
            statement.execute("SET SESSION cte_max_recursion_depth = 1000000");
            statement.execute("SET GLOBAL innodb_buffer_pool_size = 1073741824");
            statement.execute("INSERT INTO users (subject, username, first_name, last_name, email, password, "
                    + "is_superuser, is_system_auditor, is_active, created, modified) " + numbers(USERS)
                    + "SELECT concat('row-', n), concat('row-', n), '', '', '', '', FALSE, FALSE, TRUE, "
                    + "utc_timestamp(6), utc_timestamp(6) FROM k");
            for (int from = 0; from < count; from += BATCH) {
                statement.execute("INSERT INTO access_tokens (token, hint, user_id, scope, description, expires, "
                        + "created, modified) " + numbers(Math.min(BATCH, count - from))
                        + "SELECT unhex(sha2(concat('row', n + " + from + "), 256)), 'gtp_…rows', u.id, 'write', '', "
                        + "utc_timestamp(6) + INTERVAL 1 YEAR, utc_timestamp(6), utc_timestamp(6) "
                        + "FROM k JOIN users u ON u.username = concat('row-', n % " + USERS + ")");
            }
            statement.execute("ANALYZE TABLE access_tokens");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The numbers from 0 on, as the table k. */
    private static String numbers(int count) {
        return "WITH RECURSIVE k AS (SELECT 0 n UNION ALL SELECT n + 1 FROM k WHERE n + 1 < " + count + ") ";
    }
}
