package org.gatehouse.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.platform.config.DatabaseConfig;
import org.junit.jupiter.api.Test;

class SqlDialectTest {

    private static final DatabaseConfig FILE = new DatabaseConfig("jdbc:h2:file:/srv/g", "sa", "");
    private static final DatabaseConfig MYSQL = new DatabaseConfig("jdbc:mysql://db/g?useSSL=true", "gate", "");

    @Test
    void theEmbeddedDatabaseLosesNoAcknowledgedCommit() {
        assertThat(SqlDialect.of(FILE)).isEqualTo(SqlDialect.H2);
        assertThat(SqlDialect.H2.url(FILE)).startsWith("jdbc:h2:file:/srv/g;").contains(";WRITE_DELAY=0;")
                .contains("TIME ZONE=UTC");
    }

    @Test
    void theOperatorsMysqlUrlIsLeftAlone() {
        assertThat(SqlDialect.of(MYSQL)).isEqualTo(SqlDialect.MYSQL);
        assertThat(SqlDialect.MYSQL.url(MYSQL)).isEqualTo(MYSQL.url());
    }

    @Test
    void requestsWaitTwoSecondsForAConnectionAndFiveForAStatement() throws SQLException {
        assertThat(SqlDialect.MYSQL.connectionProperties(false)).containsEntry("socketTimeout", "2000")
                .containsEntry("connectTimeout", "2000").containsEntry("connectionTimeZone", "UTC");
        assertThat(timeoutOnceGreeted(2000)).isEqualTo(5000);
    }

    @Test
    void migrationsWaitAsLongAsItTakesAndOthersAsTheOperatorSays() throws SQLException {
        assertThat(SqlDialect.MYSQL.connectionProperties(true)).containsEntry("socketTimeout", "0");
        assertThat(timeoutOnceGreeted(0)).isZero();
        assertThat(timeoutOnceGreeted(30_000)).isEqualTo(30_000);
    }

    private static int timeoutOnceGreeted(int before) throws SQLException {
        return Integer.parseInt(onceGreeted(SqlDialect.MYSQL, before).get(0));
    }

    /** How long a connection waits then, and what it has been told. */
    private static List<String> onceGreeted(SqlDialect dialect, int before) throws SQLException {
        List<String> found = new ArrayList<>(List.of(Integer.toString(before)));
        Statement statement = stub(Statement.class, (proxy, method, arguments) -> {
            if (method.getName().equals("execute")) {
                found.add((String) arguments[0]);
                return false;
            }
            assertThat(method.getName()).isEqualTo("close");
            return null;
        });
        dialect.greeted(stub(Connection.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "setNetworkTimeout" -> found.set(0, arguments[1].toString());
            case "getNetworkTimeout" -> Integer.parseInt(found.get(0));
            case "createStatement" -> statement;
            default -> throw new AssertionError(method);
        }));
        return found;
    }

    private static <T> T stub(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(SqlDialectTest.class.getClassLoader(), new Class<?>[] {type}, answers));
    }

    @Test
    void theDatabaseEndsWhatNobodyWaitsForAnyMore() throws SQLException {
        assertThat(onceGreeted(SqlDialect.MYSQL, 2000)).containsExactly("5000",
                "SET SESSION max_execution_time = 6000");
        assertThat(onceGreeted(SqlDialect.MARIADB, 2000)).containsExactly("5000",
                "SET SESSION max_statement_time = 6");
        assertThat(onceGreeted(SqlDialect.MARIADB, 0)).containsExactly("0");
        assertThat(onceGreeted(SqlDialect.MYSQL, 30_000)).containsExactly("30000");
    }

    @Test
    void mariaDbIsKnownByItsGreeting() throws SQLException {
        assertThat(SqlDialect.MYSQL.spokenBy(greeting("11.4.5-MariaDB"))).isEqualTo(SqlDialect.MARIADB);
        assertThat(SqlDialect.MYSQL.spokenBy(greeting("8.0.31"))).isEqualTo(SqlDialect.MYSQL);
    }

    @Test
    void aMariaDbForWhichTheDriverDropsFractionsOfSecondsIsRefused() {
        assertThatThrownBy(() -> SqlDialect.MYSQL.spokenBy(greeting("5.5.5-10.11.6-MariaDB")))
                .isInstanceOf(SQLException.class).hasMessageContaining("MariaDB 10.11.6-MariaDB is too old");
    }

    @Test
    void mariaDbsRegularExpressionsSayThemselvesWhetherCapitalsMatter() {
        assertThat(SqlDialect.MARIADB.matches("e.name", ":p", true))
                .isEqualTo("function('regexp_instr', e.name, concat('(?i)', :p)) > 0");
        assertThat(SqlDialect.MARIADB.matches("e.name", ":p", false))
                .isEqualTo("function('regexp_instr', e.name, concat('(?-i)', :p)) > 0");
    }

    @Test
    void aConnectionThatMariaDbEndsIsAnOutage() {
        assertThat(SqlFailure.of(new SQLException("Connection was killed", "70100", 1927)))
                .isEqualTo(SqlFailure.OUTAGE);
    }

    @Test
    void aServerThatTakesNoChangesAnyMoreIsAnOutage() {
        for (int code : new int[] {1290, 1836, 3032}) {
            assertThat(SqlFailure.of(new SQLException("read only", "HY000", code))).isEqualTo(SqlFailure.OUTAGE);
        }
    }

    private static Connection greeting(String version) {
        return answering(Connection.class, answering(DatabaseMetaData.class, version));
    }

    private static <T> T answering(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (proxy, method, arguments) -> answer));
    }
}
