package org.gatehouse.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Lets the nodes of an installation purge or rest, by the row by which they take turns: whoever purges goes on only while
 * he finds there what he has written.
 */
record PurgeSwitch(Connection root) {

    private static final String NEVER = "'2999-01-01'";

    /** The purge begins at the next turn of a node. */
    void run() {
        set("NULL");
    }

    /** The purge ends within some seconds; returns when it has. */
    void rest() {
        set(NEVER);
        for (long before = deleted(), now = -1; now != before;) {
            before = deleted();
            sleep(3000);
            now = deleted();
        }
    }

    /** Returns when rows have gone. */
    void awaitWork() {
        for (long before = deleted(); deleted() < before + 1000;) {
            sleep(100);
        }
    }

    /** Returns when a turn is done, of which the node says when the next one may begin. */
    void awaitEnd() {
        run();
        awaitMoment("next_purge IS NOT NULL");
        awaitMoment("next_purge < UTC_TIMESTAMP(6) + INTERVAL 5 SECOND");
        set(NEVER);
    }

    /** Rows that this database has ever deleted, whoever wanted it. */
    long deleted() {
        return number("SELECT variable_value FROM performance_schema.global_status "
                + "WHERE variable_name = 'Innodb_rows_deleted'");
    }

    private void awaitMoment(String condition) {
        while (number("SELECT COUNT(*) FROM installation WHERE " + condition) == 0) {
            sleep(100);
        }
    }

    private long number(String sql) {
        try (Statement statement = root.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void set(String moment) {
        try (Statement statement = root.createStatement()) {
            statement.execute("UPDATE installation SET next_purge = " + moment);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
