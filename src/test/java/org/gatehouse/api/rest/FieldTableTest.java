package org.gatehouse.api.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.fixture.Entities.NOW;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({"User,user", "OAuth2AccessToken,o_auth2_access_token", "OAuth2Application,o_auth2_application",
            "ActivityStream,activity_stream"})
    void theTypeOfObjectsFollowsFromTheModel(String model, String type) {
        assertThat(new FieldTable<Sample>(model, Set.of(), List.of()).type()).isEqualTo(type);
    }

    @Test
    void aSearchLooksIntoTheUsualFieldsHereAndInRelatedObjects() {
        assertThat(Sample.TABLE.searchFields()).containsExactly("name");
        assertThat(Sample.TABLE.relatedSearchFields()).containsExactly("owner__search");
    }

    @Test
    void neitherSecretsNorWhatIsNotStoredAreFilterable() {
        assertThat(Sample.TABLE.isFilterable("name")).isTrue();
        assertThat(Sample.TABLE.isFilterable("token")).isFalse();
        assertThat(Sample.TABLE.isFilterable("unfiltered")).isFalse();
        assertThat(Sample.TABLE.isFilterable("nosuch")).isFalse();
    }

    private static JsonObject written(Sample sample) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        Sample.TABLE.write(sample, json);
        return json.build();
    }
}
