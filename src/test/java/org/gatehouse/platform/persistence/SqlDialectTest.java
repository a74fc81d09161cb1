package org.gatehouse.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
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
        AtomicInteger timeout = new AtomicInteger(before);
        SqlDialect.MYSQL.greeted((Connection) Proxy.newProxyInstance(SqlDialectTest.class.getClassLoader(),
                new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("setNetworkTimeout")) {
                        timeout.set((Integer) arguments[1]);
                        return null;
                    }
                    assertThat(method.getName()).isEqualTo("getNetworkTimeout");
                    return timeout.get();
                }));
        return timeout.get();
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

    private static Connection greeting(String version) {
        return answering(Connection.class, answering(DatabaseMetaData.class, version));
    }

    private static <T> T answering(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (proxy, method, arguments) -> answer));
    }
}
