package org.gatehouse.it.harness;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** How many statements MySQL has executed for everybody; other databases do not tell, so their tests are skipped. */
public final class StatementCount {

    private StatementCount() {
    }

    /** Whether the shared server's database counts; says loudly if it does not. */
    public static boolean isAvailable() {
        boolean counted = TestServer.shared().database() instanceof MySqlSchema;
        if (!counted) {
            System.out.println("SKIPPED: counting SQL statements, which only MySQL can; run -Dgatehouse.it.only="
                    + "payara-mysql or wildfly-mysql.");
        }
        return counted;
    }

    /** The number so far. */
    public static long now() {
        try (Connection connection = TestServer.shared().database().open();
                Statement statement = connection.createStatement();
                ResultSet status = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Com_select'")) {
            status.next();
            return status.getLong(2);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
