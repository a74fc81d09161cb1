package org.gatehouse.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

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
    void requestsWaitFiveSecondsAtTheMostAndMigrationsAsLongAsItTakes() {
        assertThat(SqlDialect.MYSQL.connectionProperties(false)).containsEntry("socketTimeout", "5000")
                .containsEntry("connectTimeout", "5000").containsEntry("connectionTimeZone", "UTC");
        assertThat(SqlDialect.MYSQL.connectionProperties(true)).containsEntry("socketTimeout", "0");
    }
}
