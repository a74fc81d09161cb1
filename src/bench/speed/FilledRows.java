package org.gatehouse.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gatehouse.domain.token.TokenKind;
import org.gatehouse.platform.crypto.RandomText;
import org.gatehouse.platform.crypto.Secret;

/**
 * Fills MySQL with access tokens as an installation has them after years: half of them have expired, one of twenty belongs
 * to a family with its refresh token, of which a third has expired, a third was revoked and a third is alive; an entry of
 * the activity stream for every tenth token. Some of the tokens, spread over all, can be used.
 */
final class FilledRows {

    private static final int BATCH = 100_000;
    private static final int SOME_PAGES = 2000;
    private static final int USERS = 1000;
    private static final int USABLE = 200;
    private static final int A_FAMILY = 20;
    private static final String NOW = "utc_timestamp(6)";

    private final Connection root;
    private final long user;
    private final long application;
    private long filled;

    /** Tokens that can be used belong to this user, families to this application. */
    FilledRows(Connection root, long user, long application) throws SQLException {
        this.root = root;
        this.user = user;
        this.application = application;
        execute("SET SESSION cte_max_recursion_depth = 1000000");
        execute("SET SESSION foreign_key_checks = 0");
        execute("SET SESSION unique_checks = 0");
        execute("INSERT INTO users (subject, username, first_name, last_name, email, password, is_superuser, "
                + "is_system_auditor, is_active, created, modified) " + numbers(USERS) + "SELECT concat('row-', n), "
                + "concat('row-', n), '', '', '', '', FALSE, FALSE, TRUE, " + NOW + ", " + NOW + " FROM k");
    }

    /** So many more; answers the values of those that can be used. */
    List<String> fill(int count) throws SQLException {
        List<String> usable = new ArrayList<>();
        long begin = System.nanoTime();
        // room for the indexes, and no waiting for the disk, while nobody measures
        execute("SET GLOBAL innodb_buffer_pool_size = 8589934592");
        execute("SET GLOBAL innodb_redo_log_capacity = 4294967296");
        execute("SET GLOBAL innodb_flush_log_at_trx_commit = 0");
        List<String> keys = count > BATCH ? withoutKeys() : List.of();
        for (int done = 0; done < count; done += BATCH) {
            int some = Math.min(BATCH, count - done);
            long first = nextFamily();
            families(first, some / A_FAMILY);
            tokens(first, some);
            activity(some / 10);
            usable.addAll(usable(Math.min(USABLE * Math.max(1, 10 * BATCH / count), some / 10)));
            filled += some;
            System.out.printf("%,d tokens after %d s%n", filled, (System.nanoTime() - begin) / 1_000_000_000);
        }
        add(keys);
        for (String table : List.of("access_tokens", "refresh_tokens", "token_families", "activity_entries", "users")) {
            execute("ANALYZE TABLE " + table);
        }
        execute("SET GLOBAL innodb_flush_log_at_trx_commit = 1");
        writeOut();
        execute("SET GLOBAL innodb_buffer_pool_size = 1073741824");
        return usable;
    }

    /** Takes the keys away, which are made more quickly when the rows are there; answers what they were. */
    private List<String> withoutKeys() throws SQLException {
        List<String> keys = text("SHOW CREATE TABLE access_tokens", 2).lines().map(String::strip)
                .filter(line -> line.matches("(UNIQUE KEY|KEY|CONSTRAINT) .*")).map(line -> line.replaceFirst(",$", ""))
                .toList();
        execute("ALTER TABLE access_tokens " + keys.stream().map(key -> (key.startsWith("CONSTRAINT")
                ? "DROP FOREIGN KEY "
                : "DROP INDEX ") + key.replaceFirst("^[^`]*(`[^`]*`).*", "$1")).collect(Collectors.joining(", ")));
        return keys;
    }

    private void add(List<String> keys) throws SQLException {
        execute("SET SESSION innodb_ddl_buffer_size = 536870912");
        for (boolean foreign : List.of(false, true)) {
            String added = keys.stream().filter(key -> key.startsWith("CONSTRAINT") == foreign).map(key -> "ADD " + key)
                    .collect(Collectors.joining(", "));
            if (!added.isEmpty()) {
                execute("ALTER TABLE access_tokens " + added);
            }
        }
    }

    private String text(String sql, int column) throws SQLException {
        try (Statement statement = root.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(column);
        }
    }

    /** Returns when what was filled in is on the disk, so that nobody writes it while others are measured. */
    private void writeOut() throws SQLException {
        execute("SET GLOBAL innodb_max_dirty_pages_pct_lwm = 0");
        execute("SET GLOBAL innodb_max_dirty_pages_pct = 0");
        execute("SET GLOBAL innodb_io_capacity_max = 20000");
        execute("SET GLOBAL innodb_io_capacity = 20000");
        while (Long.parseLong(text("SHOW GLOBAL STATUS LIKE 'Innodb_buffer_pool_pages_dirty'", 2)) > SOME_PAGES) {
            PurgeSwitch.sleep(1000);
        }
        execute("SET GLOBAL innodb_io_capacity = 200");
        execute("SET GLOBAL innodb_io_capacity_max = 2000");
        execute("SET GLOBAL innodb_max_dirty_pages_pct = 90");
        execute("SET GLOBAL innodb_max_dirty_pages_pct_lwm = 10");
    }

    private long nextFamily() throws SQLException {
        return Long.parseLong(text("SELECT COALESCE(MAX(id), 0) + 1 FROM token_families", 1));
    }

    private void families(long first, int count) throws SQLException {
        execute("INSERT INTO token_families (id, user_id, application_id, scope, generation, expires, revoked, created, "
                + "modified) " + numbers(count) + "SELECT " + first + " + n, " + user + ", " + application
                + ", 'read', 1, " + NOW + " + INTERVAL IF(n % 3 = 0, -1 - n % 1000, 500000) MINUTE, "
                + "IF(n % 3 = 1, " + NOW + " - INTERVAL n MINUTE, NULL), " + NOW + ", " + NOW + " FROM k");
        execute("INSERT INTO refresh_tokens (family_id, token, generation, created, modified) " + numbers(count)
                + "SELECT " + first + " + n, unhex(sha2(concat('refresh', n + " + first + "), 256)), 1, " + NOW
                + ", " + NOW + " FROM k");
    }

    private void tokens(long first, int count) throws SQLException {
        execute("INSERT INTO access_tokens (token, hint, user_id, application_id, family_id, scope, description, expires, "
                + "created, modified) " + numbers(count) + "SELECT unhex(sha2(concat('row', n + " + filled
                + "), 256)), 'gtp_…rows', u.id, IF(n % " + A_FAMILY + " = 0, " + application + ", NULL), IF(n % "
                + A_FAMILY + " = 0, " + first + " + n div " + A_FAMILY + ", NULL), 'write', '', " + NOW
                + " + INTERVAL IF((n div " + A_FAMILY + ") % 2 = 0, -1 - (n * 7919) % 40000, 400000 + n % 40000) MINUTE, "
                + NOW + ", " + NOW + " FROM k JOIN users u ON u.username = concat('row-', n % " + USERS + ")");
    }

    private void activity(int count) throws SQLException {
        execute("INSERT INTO activity_entries (occurred, operation, actor_id, actor_username, actor_first_name, "
                + "actor_last_name, object1, object1_id, object2, object_association, object_type, changes, action_node) "
                + numbers(count) + "SELECT " + NOW + ", 'create', u.id, u.username, '', '', 'o_auth2_access_token', "
                + filled + " + n * 10, '', '', 'token', '{}', 'rows' FROM k JOIN users u "
                + "ON u.username = concat('row-', n % " + USERS + ")");
    }

    private List<String> usable(int count) throws SQLException {
        RandomText random = new RandomText();
        List<String> values = new ArrayList<>();
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            Secret value = TokenKind.PERSONAL.format().next(random);
            values.add(value.reveal());
            rows.append(i == 0 ? "" : ", ").append("(x'").append(hex(value.digest().toBytes()))
                    .append("', 'gtp_…used', ").append(user).append(", 'write', '', ").append(NOW)
                    .append(" + INTERVAL 1 YEAR, ").append(NOW).append(", ").append(NOW).append(')');
        }
        execute("INSERT INTO access_tokens (token, hint, user_id, scope, description, expires, created, modified) VALUES "
                + rows);
        return values;
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }

    /** The numbers from 0 on, as the table k. */
    private static String numbers(int count) {
        return "WITH RECURSIVE k AS (SELECT 0 n UNION ALL SELECT n + 1 FROM k WHERE n + 1 < " + count + ") ";
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = root.createStatement()) {
            statement.execute(sql);
        }
    }
}
