package org.gatehouse.api.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.fixture.Entities.NOW;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldTableTest {

    @Test
    void theFieldsAreWrittenInTheOrderOfTheTable() {
        assertThat(written(new Sample("a", true, 5, Optional.of(7L), NOW)).keySet()).containsExactly("name", "note",
                "flag", "number", "kind", "owner", "scope", "password", "begun", "ends", "unfiltered", "token");
    }

    @Test
    void everyTypeHasItsJson() {
        JsonObject json = written(new Sample("a", true, 5, Optional.of(7L), NOW));

        assertThat(json.getString("name")).isEqualTo("a");
        assertThat(json.getBoolean("flag")).isTrue();
        assertThat(json.getInt("number")).isEqualTo(5);
        assertThat(json.getInt("owner")).isEqualTo(7);
        assertThat(json.getString("begun")).isEqualTo("2026-01-02T03:04:05.678901Z");
    }

    @Test
    void whatIsNotThereIsNull() {
        JsonObject json = written(new Sample(null, false, 0, Optional.empty(), null));

        assertThat(json.isNull("name")).isTrue();
        assertThat(json.isNull("owner")).isTrue();
        assertThat(json.isNull("begun")).isTrue();
    }

    private static JsonObject written(Sample sample) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        Sample.TABLE.write(sample, json);
        return json.build();
    }
}
