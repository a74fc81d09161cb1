package org.gatehouse.it.harness;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * How many queries the shared server sends to MySQL or MariaDB while something happens; other databases do not tell, so their tests
 * are skipped.
 *
 * <p>Left out is what is not asked for the sake of a request: what is read anew once a second, whoever comes first then
 * (settings, signing keys, imports), and the question by which a pool tries its connections.
 */
public final class StatementCount {

    private static final String SUMMARY = "performance_schema.events_statements_summary_by_digest";

    private StatementCount() {
    }

    /** Whether the shared server's database counts; says loudly if it does not. */
    public static boolean isAvailable() {
        boolean counted = TestServer.shared().database() instanceof MySqlSchema;
        if (!counted) {
            System.out.println("SKIPPED: counting SQL statements, which H2 can't; run"
                    + " -Dgatehouse.it.only=payara-mysql.");
        }
        return counted;
    }

    /** The number of queries while this runs. */
    public static long during(Runnable requests) {
        String schema = ((MySqlSchema) TestServer.shared().database()).user();
        try (Connection root = MySql.shared().open(); Statement statement = root.createStatement()) {
            statement.execute("TRUNCATE TABLE " + SUMMARY);
            requests.run();
            long before;
            long after = counted(statement, schema);
            do { // a busy database sends its answer before it has counted it
                before = after;
                Pause.millis(30);
                after = counted(statement, schema);
            } while (after != before);
            return after;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long counted(Statement statement, String schema) throws SQLException {
        try (ResultSet sum = statement.executeQuery("SELECT COALESCE(SUM(count_star), 0) FROM " + SUMMARY
                + " WHERE schema_name = '" + schema + "' AND digest_text LIKE 'SELECT %'"
                + " AND digest_text <> 'SELECT ?'"
                + " AND digest_text NOT REGEXP 'FROM `(settings|signing_keys|imported_objects)`'")) {
            sum.next();
            return sum.getLong(1);
        }
    }
}
