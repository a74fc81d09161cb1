package org.gatehouse.chaos;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gatehouse.it.harness.TestDatabase;

/** What must never be found in the tables, whatever happened. */
final class Rows {

    private static final Map<String, String> NEVER = new LinkedHashMap<>();

    static {
        NEVER.put("a living family has two unspent refresh tokens", """
                SELECT r.family_id FROM refresh_tokens r JOIN token_families f ON f.id = r.family_id
                WHERE f.revoked IS NULL AND r.spent IS NULL GROUP BY r.family_id HAVING COUNT(*) > 1""");
        // those of an older one may have been purged
        NEVER.put("a young family has no unspent refresh token of its generation", """
                SELECT f.id FROM token_families f WHERE f.revoked IS NULL
                AND f.modified > UTC_TIMESTAMP(6) - INTERVAL 60 SECOND AND NOT EXISTS (SELECT 1 FROM refresh_tokens r
                WHERE r.family_id = f.id AND r.spent IS NULL AND r.generation = f.generation)""");
        NEVER.put("a family has two access tokens", """
                SELECT family_id FROM access_tokens WHERE family_id IS NOT NULL GROUP BY family_id HAVING COUNT(*) > 1""");
        NEVER.put("a revoked family has an access token", """
                SELECT a.id FROM access_tokens a JOIN token_families f ON f.id = a.family_id
                WHERE f.revoked IS NOT NULL""");
        NEVER.put("a token was issued that the activity stream knows nothing of", """
                SELECT a.id FROM access_tokens a WHERE NOT EXISTS (SELECT 1 FROM activity_entries e
                WHERE e.object1 = 'o_auth2_access_token' AND e.object1_id = a.id AND e.operation = 'create')""");
        NEVER.put("a token ended by the activity stream is still there", """
                SELECT a.id FROM access_tokens a JOIN activity_entries e ON e.object1 = 'o_auth2_access_token'
                AND e.object1_id = a.id AND e.operation = 'delete'""");
    }

    private Rows() {
    }

    static void check(TestDatabase database, Ledger ledger) throws SQLException {
        try (Connection connection = database.open(); Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> never : NEVER.entrySet()) {
                try (ResultSet rows = statement.executeQuery(never.getValue())) {
                    if (rows.next()) {
                        ledger.finding(null, never.getKey() + ": id " + rows.getLong(1));
                    }
                }
            }
        }
    }
}
