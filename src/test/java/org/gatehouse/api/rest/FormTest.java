package org.gatehouse.api.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.api.rest.Refusals.assertRefused;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.api.rest.Form.Purpose;
import org.gatehouse.fixture.Awx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {

    private static final char QUOTE = '|';

    @Test
    void valuesHaveTheTypesOfTheirFields() {
        Form form = create("""
                {"name": "Eva", "flag": "yes", "number": "5", "kind": "big", "owner": 7, "scope": "read",
                 "password": " x ", "ends": "2026-01-02T03:04:05Z"}""").check();

        assertThat(form.text("name")).contains("Eva");
        assertThat(form.flag("flag")).contains(true);
        assertThat(form.integer("number")).contains(5);
        assertThat(form.id("owner")).contains(7L);
        assertThat(form.text("scope")).contains("read");
        assertThat(form.text("password")).contains(" x ");
        assertThat(form.moment("ends")).contains(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(form.value("kind", text -> Optional.of(text.length()))).contains(3);
    }

    @Test
    @Awx(36)
    void unknownAndReadOnlyMembersAreIgnored() {
        Form form = create("{\"name\": \"a\", \"kind\": \"big\", \"nosuch\": [], \"begun\": 5, \"id\": {}}").check();

        assertThat(form.moment("begun")).isEmpty();
        assertThat(form.id("id")).isEmpty();
    }

    @Test
    void whatWasNotSentIsAbsent() {
        Form form = create("{\"name\": \"a\", \"kind\": \"big\"}").check();

        assertThat(form.text("note")).isEmpty();
        assertThat(form.flag("flag")).isEmpty();
        assertThat(form.integer("number")).isEmpty();
        assertThat(form.text("password")).isEmpty();
    }

    @Test
    @Awx(73)
    void aRequiredFieldIsRequiredExceptInAPatch() {
        String missing = "{\"name\":[\"This field is required.\"],\"kind\":[\"This field is required.\"]}";
        assertRefused(() -> create("{}").check(), 400, missing);
        assertRefused(() -> read("{}", Purpose.REPLACE).check(), 400, missing);
        assertThat(read("{}", Purpose.CHANGE).check().text("name")).isEmpty();
    }

    @Test
    @Awx(71)
    void whatIsSetOnceIsIgnoredLater() {
        assertThat(read("{\"owner\": 7}", Purpose.CHANGE).check().id("owner")).isEmpty();
        assertThat(read("{\"owner\": \"rubbish\"}", Purpose.CHANGE).check().id("owner")).isEmpty();
        assertRefused(() -> create("{\"name\": \"a\", \"kind\": \"big\", \"owner\": \"rubbish\"}").check(), 400,
                "{\"owner\":[\"Incorrect type. Expected pk value.\"]}");
    }

    @Test
    void nullIsEmptyTextOrFalseOrNothing() {
        Form form = read("""
                {"note": null, "flag": null, "ends": null}""", Purpose.CHANGE).check();

        assertThat(form.text("note")).contains("");
        assertThat(form.flag("flag")).contains(false);
        assertThat(form.moment("ends")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = QUOTE, delimiter = ';', value = {
            "{\"name\": \"\"}; {\"name\":[\"This field may not be blank.\"]}",
            "{\"name\": \"  \"}; {\"name\":[\"This field may not be blank.\"]}",
            "{\"name\": null}; {\"name\":[\"This field may not be null.\"]}",
            "{\"name\": true}; {\"name\":[\"Not a valid string.\"]}",
            "{\"name\": [\"a\"]}; {\"name\":[\"Not a valid string.\"]}",
            "{\"name\": {}}; {\"name\":[\"Not a valid string.\"]}",
            "{\"name\": \"123456\"}; {\"name\":[\"Ensure this field has no more than 5 characters.\"]}",
            "{\"note\": \"a\\u0000b\"}; {\"note\":[\"Null characters are not allowed.\"]}",
            "{\"note\": \"\\ud83d\"}; {\"note\":[\"Not a valid string.\"]}",
            "{\"kind\": \"huge\"}; {\"kind\":[\"\\\"huge\\\" is not a valid choice.\"]}",
            "{\"kind\": \"\"}; {\"kind\":[\"\\\"\\\" is not a valid choice.\"]}",
            "{\"kind\": 5}; {\"kind\":[\"\\\"5\\\" is not a valid choice.\"]}",
            "{\"kind\": null}; {\"kind\":[\"This field may not be null.\"]}",
            "{\"flag\": \"maybe\"}; {\"flag\":[\"Must be a valid boolean.\"]}",
            "{\"number\": \"five\"}; {\"number\":[\"A valid integer is required.\"]}",
            "{\"number\": null}; {\"number\":[\"This field may not be null.\"]}",
            "{\"number\": -1}; {\"number\":[\"Ensure this value is greater than or equal to 0.\"]}",
            "{\"scope\": \"admin\"}; {\"scope\":[\"Must be a simple space-separated string with allowed scopes "
                    + "['read', 'write'].\"]}"})
    void aMistakeIsToldInAwxsWords(String body, String complaint) {
        assertRefused(() -> read(body, Purpose.CHANGE).check(), 400, complaint);
    }

    @Test
    void aCharacterBeyondTheBasicPlaneCountsTwiceAsInTheEmbeddedDatabase() {
        assertThat(read("{\"name\": \"🔑🔑\"}", Purpose.CHANGE).check().text("name")).contains("🔑🔑");
        assertRefused(() -> read("{\"name\": \"🔑🔑🔑🔑🔑\"}", Purpose.CHANGE).check(), 400,
                "{\"name\":[\"Ensure this field has no more than 5 characters.\"]}");
    }

    @Test
    void allMistakesAreToldTogetherInTheOrderOfTheFields() {
        Form form = create("{\"kind\": \"huge\", \"number\": \"x\"}");
        form.violate("number", "Anything else.");

        assertRefused(form::check, 400, "{\"name\":[\"This field is required.\"],"
                + "\"number\":[\"A valid integer is required.\",\"Anything else.\"],"
                + "\"kind\":[\"\\\"huge\\\" is not a valid choice.\"]}");
    }

    private static Form create(String body) {
        return read(body, Purpose.CREATE);
    }

    private static Form read(String body, Purpose purpose) {
        try (var reader = Json.createReader(new StringReader(body))) {
            return Form.read(new RequestBody(reader.readObject()), Sample.TABLE, purpose);
        }
    }
}
