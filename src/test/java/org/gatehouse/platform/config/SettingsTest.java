package org.gatehouse.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    private static final ConfigReader NOTHING = reader(Map.of());

    @Test
    void theDefaultsAreThoseOfTheTable() {
        ServerConfig server = ServerConfig.read(NOTHING);
        assertThat(server.baseUrl()).hasToString("http://localhost:8080");
        assertThat(server.dataDirectory()).isEqualTo(Path.of(System.getProperty("user.home"), ".gatehouse"));
        assertThat(server.node()).isNotEmpty();
        assertThat(TokenConfig.read(NOTHING))
                .isEqualTo(new TokenConfig(true, Duration.ofSeconds(10), Duration.ZERO,
                        Duration.ofSeconds(31_536_000), true, Duration.ofSeconds(1), 10_000));
        assertThat(FirstAdminConfig.read(NOTHING).username()).isEqualTo("admin");
        assertThat(FirstAdminConfig.read(NOTHING).password()).isEmpty();
        assertThat(LoginConfig.read(NOTHING))
                .isEqualTo(new LoginConfig(20, 300, Duration.ofSeconds(900), List.of()));
        assertThat(PasswordConfig.read(NOTHING).concurrency()).isEqualTo(Runtime.getRuntime().availableProcessors());
    }

    @Test
    void theDefaultBaseUrlHasThePort() {
        assertThat(ServerConfig.read(reader(Map.of("gatehouse.port", "9090"))).baseUrl())
                .hasToString("http://localhost:9090");
    }

    @Test
    void theDefaultDatabaseIsAnH2FileInTheDataDirectory() {
        DatabaseConfig database = DatabaseConfig.read(reader(Map.of("gatehouse.data-dir", "/srv/gatehouse")));

        assertThat(database).isEqualTo(new DatabaseConfig("jdbc:h2:file:/srv/gatehouse/gatehouse", "sa", ""));
        assertThat(database.isH2()).isTrue();
    }

    @Test
    void aMysqlUrlSelectsMysql() {
        DatabaseConfig database = DatabaseConfig.read(reader(Map.of("gatehouse.db.url", "jdbc:mysql://db/gatehouse",
                "gatehouse.db.user", "gate", "gatehouse.db.password", "opensesame")));

        assertThat(database.isH2()).isFalse();
        assertThat(database.user()).isEqualTo("gate");
        assertThat(database.password()).isEqualTo("opensesame");
    }

    @ParameterizedTest
    @CsvSource({"jdbc:mysql://db:3306/gatehouse?password=sesame&x=y,jdbc:mysql://db:3306/gatehouse",
            "jdbc:mysql://gate:sesame@db/gatehouse,jdbc:mysql://db/gatehouse",
            "jdbc:mysql://gate:s@sesame@db/gatehouse,jdbc:mysql://db/gatehouse",
            "jdbc:h2:file:/srv/g;CIPHER=AES;PASSWORD=sesame,jdbc:h2:file:/srv/g"})
    void theDisplayedUrlHoldsNoCredentials(String url, String displayed) {
        DatabaseConfig database = new DatabaseConfig(url, "sa", "");

        assertThat(database.displayUrl()).isEqualTo(displayed);
        assertThat(database.toString()).doesNotContain("sesame");
    }

    @Test
    void noPasswordIsEverPrinted() {
        ConfigReader reader = reader(Map.of("gatehouse.db.password", "sesame", "gatehouse.admin.password", "sesame"));

        assertThat(DatabaseConfig.read(reader).toString()).doesNotContain("sesame");
        assertThat(FirstAdminConfig.read(reader)).hasToString("FirstAdminConfig[admin]");
        assertThat(FirstAdminConfig.read(reader).password()).contains("sesame");
    }

    private static ConfigReader reader(Map<String, String> settings) {
        return new ConfigReader(settings::get, Map.of());
    }
}
