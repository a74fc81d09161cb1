package org.gatehouse.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.gatehouse.fixture.Rfc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeConfigTest {

    @Test
    void wordsAreSeparatedBySemicolonsAndMayBeDescribed() {
        assertThat(read(reader(" stock.count=Count, and sort, the stock; https://api.example.org/x ;; a= "))
                .words()).containsExactly(Map.entry("stock.count", "Count, and sort, the stock"),
                        Map.entry("https://api.example.org/x", "https://api.example.org/x"), Map.entry("a", "a"));
        assertThat(read(new ConfigReader(key -> null, Map.of())).words()).isEmpty();
    }

    @ParameterizedTest
    @Rfc("6749#3.3")
    @ValueSource(strings = {"two words", "quo\"te", "back\\slash", "umlaut-ä", "read", "write=All", "read:stock", "a;a",
            "=nothing"})
    void whatNoWordCanBeIsAMistake(String text) {
        ConfigReader reader = reader(text);

        assertThat(read(reader).words()).isEmpty();
        assertThatThrownBy(reader::failOnMistakes).hasMessageContaining("gatehouse.scopes");
    }

    private static ScopeConfig read(ConfigReader reader) {
        return ScopeConfig.read(reader);
    }

    private static ConfigReader reader(String text) {
        return new ConfigReader(Map.of(ConfigKey.SCOPES.key(), text)::get, Map.of());
    }
}
