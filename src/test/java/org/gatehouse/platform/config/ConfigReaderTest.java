package org.gatehouse.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigReaderTest {

    private static final URI DEFAULT = URI.create("http://localhost:8080");

    @Test
    void theSystemPropertyWinsOverTheEnvironmentAndBothOverTheDefault() {
        Map<String, String> environment = Map.of("GATEHOUSE_NODE", "from environment");

        assertThat(new ConfigReader(Map.of("gatehouse.node", "from property")::get, environment).text(ConfigKey.NODE))
                .contains("from property");
        assertThat(new ConfigReader(key -> null, environment).text(ConfigKey.NODE)).contains("from environment");
        assertThat(reader("", "").text(ConfigKey.NODE)).isEmpty();
    }

    @Test
    void anEmptyValueCountsAsUnset() {
        ConfigReader reader = new ConfigReader(key -> "", Map.of("GATEHOUSE_PORT", "9090"));

        assertThat(reader.number(ConfigKey.PORT, 1, 65_535, 8080)).isEqualTo(9090);
        assertThat(reader.flag(ConfigKey.EXIT_ON_FAILURE, true)).isTrue();
    }

    @Test
    void theVariableIsTheKeyInCapitalsWithUnderscores() {
        assertThat(ConfigKey.BASE_URL.variable()).isEqualTo("GATEHOUSE_BASE_URL");
        assertThat(ConfigKey.DB_PASSWORD.variable()).isEqualTo("GATEHOUSE_DB_PASSWORD");
        assertThat(ConfigKey.REFRESH_RACE_WINDOW.variable()).isEqualTo("GATEHOUSE_REFRESH_RACE_WINDOW");
    }

    @ParameterizedTest
    @CsvSource({"1,1", "65535,65535", "' 42 ',42", "0,8080", "65536,8080", "-1,8080", "eighty,8080", "1e3,8080",
            "99999999999999999999,8080"})
    void aNumberLiesWithinItsBounds(String written, int read) {
        ConfigReader reader = reader(ConfigKey.PORT.key(), written);

        assertThat(reader.number(ConfigKey.PORT, 1, 65_535, 8080)).isEqualTo(read);
        assertMistaken(reader, read == 8080);
    }

    @Test
    void secondsAreADuration() {
        assertThat(reader("gatehouse.refresh.race-window", "0").seconds(ConfigKey.REFRESH_RACE_WINDOW, 0, 60,
                Duration.ofSeconds(10))).isZero();
        assertThat(reader("", "").seconds(ConfigKey.REFRESH_MAX_LIFETIME, 0, 60, Duration.ofDays(365)))
                .isEqualTo(Duration.ofDays(365));
    }

    @ParameterizedTest
    @CsvSource({"true,true,false", "false,false,false", "TRUE,true,true", "yes,true,true", "0,true,true"})
    void aFlagIsTrueOrFalseAndNothingElse(String written, boolean read, boolean mistaken) {
        ConfigReader reader = reader(ConfigKey.GRANTS_PASSWORD.key(), written);

        assertThat(reader.flag(ConfigKey.GRANTS_PASSWORD, true)).isEqualTo(read);
        assertMistaken(reader, mistaken);
    }

    @Test
    void aTildeIsTheHomeDirectory() {
        Path home = Path.of(System.getProperty("user.home")).toAbsolutePath();

        assertThat(path("~")).isEqualTo(home);
        assertThat(path("~/data")).isEqualTo(home.resolve("data"));
        assertThat(path("/srv/~/data")).isEqualTo(Path.of("/srv/~/data"));
        assertThat(path("~other")).isEqualTo(Path.of("~other").toAbsolutePath());
    }

    @Test
    void aRelativePathBecomesAbsolute() {
        assertThat(path("data")).isEqualTo(Path.of("data").toAbsolutePath());
    }

    @Test
    void aPathThatNoFileSystemCanHoldIsAMistake() {
        ConfigReader reader = reader(ConfigKey.DATA_DIR.key(), "a\0b");
        reader.path(ConfigKey.DATA_DIR, Path.of("otherwise"));

        assertMistaken(reader, true);
    }

    @ParameterizedTest
    @CsvSource({"https://id.example.org,https://id.example.org", "https://id.example.org/,https://id.example.org",
            "http://localhost:9090,http://localhost:9090", "http://[::1]:8080,http://[::1]:8080"})
    void anOriginIsAUrlWithoutPathAndTrailingSlash(String written, URI read) {
        ConfigReader reader = reader(ConfigKey.BASE_URL.key(), written);

        assertThat(reader.origin(ConfigKey.BASE_URL, DEFAULT)).isEqualTo(read);
        assertMistaken(reader, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "id.example.org", "https://", "https:id.example.org", "mailto:a@b",
            "ftp://id.example.org", "https://id.example.org/path", "https://id.example.org//",
            "https://id.example.org?x", "https://id.example.org/#x", "https://user:word@id.example.org",
            "https://id example", "//id.example.org", "/", "https://id_example.org:port"})
    void anythingElseIsNoOrigin(String written) {
        ConfigReader reader = reader(ConfigKey.BASE_URL.key(), written);

        assertThat(reader.origin(ConfigKey.BASE_URL, DEFAULT)).isEqualTo(DEFAULT);
        assertMistaken(reader, true);
    }

    @Test
    void oneFailureListsEveryMistakeWithKeyVariableAndWhatWasExpected() {
        ConfigReader reader = new ConfigReader(
                Map.of("gatehouse.port", "eighty", "gatehouse.db.url", "jdbc:postgresql://db")::get,
                Map.of("GATEHOUSE_BASE_URL", "here", "GATEHOUSE_GRANTS_PASSWORD", "maybe",
                        "GATEHOUSE_PASSWORD_CONCURRENCY", "0"));
        ServerConfig.read(reader);
        DatabaseConfig.read(reader);
        TokenConfig.read(reader);
        PasswordConfig.read(reader);

        assertThatThrownBy(reader::failOnMistakes).isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll(
                        "gatehouse.port (GATEHOUSE_PORT) must be a whole number from 1 to 65535, but is \"eighty\"",
                        "gatehouse.base-url (GATEHOUSE_BASE_URL) must be an http or https URL without a path",
                        "gatehouse.grants.password (GATEHOUSE_GRANTS_PASSWORD) must be true or false",
                        "gatehouse.password.concurrency (GATEHOUSE_PASSWORD_CONCURRENCY) must be a whole number",
                        "gatehouse.db.url (GATEHOUSE_DB_URL) must start with jdbc:mysql: (MySQL and MariaDB) or jdbc:h2:");
    }

    @Test
    void withoutMistakesNothingFails() {
        ConfigReader reader = reader("", "");
        ServerConfig.read(reader);

        assertMistaken(reader, false);
    }

    private static Path path(String written) {
        return reader(ConfigKey.DATA_DIR.key(), written).path(ConfigKey.DATA_DIR, Path.of("otherwise"));
    }

    private static void assertMistaken(ConfigReader reader, boolean mistaken) {
        if (mistaken) {
            assertThatThrownBy(reader::failOnMistakes).isInstanceOf(ConfigurationException.class);
        } else {
            reader.failOnMistakes();
        }
    }

    private static ConfigReader reader(String key, String value) {
        return new ConfigReader(asked -> asked.equals(key) ? value : null, Map.of());
    }
}
