package org.gatehouse.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.fixture.Awx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTypeTest {

    private static final char QUOTE = '|';

    @ParameterizedTest
    @CsvSource(quoteCharacter = QUOTE, value = {"\"text\",text", "\" edges \",edges", "\"\",||", "5,5", "-1.50,-1.50",
            "1E+3,1E+3"})
    void aTextIsATextOrANumber(String json, String text) {
        assertThat(parse(FieldType.STRING, json)).contains(text);
    }

    @ParameterizedTest
    @EnumSource(names = {"STRING", "PASSWORD", "INTEGER", "ID", "DATETIME"})
    void booleansListsAndObjectsAreNeitherTextNorNumber(FieldType type) {
        for (String json : new String[] {"true", "false", "[]", "{}", "[\"a\"]", "{\"a\":1}"}) {
            assertThat(parse(type, json)).as(json).isEmpty();
        }
    }

    @Test
    void spacesAtTheEndsBelongToAPassword() {
        assertThat(parse(FieldType.PASSWORD, "\" x \"")).contains(" x ");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = QUOTE, value = {"5,5", "\"5\",5", "\" 5 \",5", "-5,-5", "5.0,5",
            "2147483647,2147483647",
            "-2147483648,-2147483648"})
    void anIntegerIsAWholeNumberOrItsText(String json, int number) {
        assertThat(parse(FieldType.INTEGER, json)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.5", "\"five\"", "\"\"", "\"0x5\"", "2147483648", "1E+400", "1E-400", "1E+999999999",
            "99999999999999999999999999"})
    void anythingElseIsNoInteger(String json) {
        assertThat(parse(FieldType.INTEGER, json)).isEmpty();
    }

    @Test
    void anIdIsALongerInteger() {
        assertThat(parse(FieldType.ID, "9223372036854775807")).contains(Long.MAX_VALUE);
        assertThat(parse(FieldType.ID, "\"7\"")).contains(7L);
        assertThat(parse(FieldType.ID, "9223372036854775808")).isEmpty();
        assertThat(parse(FieldType.ID, "\"seven\"")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = QUOTE, value = {"true,true", "false,false", "\"True\",true", "\"FALSE\",false",
            "\"yes\",true", "\"off\",false", "1,true", "0,false", "\"1\",true"})
    void aBooleanIsWhatAwxTakesForOne(String json, boolean flag) {
        assertThat(parse(FieldType.BOOLEAN, json)).contains(flag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "\"\"", "\"maybe\"", "[]", "{}", "[true]"})
    void anythingElseIsNoBoolean(String json) {
        assertThat(parse(FieldType.BOOLEAN, json)).isEmpty();
    }

    @ParameterizedTest
    @Awx(91)
    @CsvSource(quoteCharacter = QUOTE, value = {"\"read\",read", "\"read write\",read write", "\" write \",write"})
    void aScopeIsAListOfKnownWords(String json, String scope) {
        assertThat(parse(FieldType.SCOPE, json)).contains(scope);
    }

    @ParameterizedTest
    @Awx(91)
    @ValueSource(strings = {"\"Write\"", "\"read read\"", "\"\"", "\"admin\"", "5", "true", "[\"read\"]", "{}"})
    void anythingElseIsNoScope(String json) {
        assertThat(parse(FieldType.SCOPE, json)).isEmpty();
        assertThat(FieldType.SCOPE.complaint())
                .isEqualTo("Must be a simple space-separated string with allowed scopes ['read', 'write'].");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-02T03:04:05Z,2026-01-02T03:04:05Z", "2026-01-02T03:04Z,2026-01-02T03:04:00Z",
            "2030-01-01T00:00,2030-01-01T00:00:00Z", "2030-01-01T00:00:01.5,2030-01-01T00:00:01.500Z",
            "2026-01-02T03:04:05.1234567Z,2026-01-02T03:04:05.123456Z",
            "2026-01-02T03:04:05+02:00,2026-01-02T01:04:05Z"})
    void aMomentIsIso8601AndUtcUnlessItSaysOtherwise(String text, Instant moment) {
        assertThat(parse(FieldType.DATETIME, "\"" + text + "\"")).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"tomorrow\"", "\"2026-01-02\"", "\"2026-02-30T00:00:00Z\"", "\"\"", "1767323045",
            "\"+99999-01-01T00:00:00Z\"", "\"9999-12-31T23:59:59Z\"", "\"0001-01-01T00:00:00Z\""})
    void anythingElseIsNoMoment(String json) {
        assertThat(parse(FieldType.DATETIME, json)).isEmpty();
    }

    @Test
    void aChoiceIsComparedAsItIsWritten() {
        assertThat(parse(FieldType.CHOICE, "\"public\"")).contains("public");
        assertThat(parse(FieldType.CHOICE, "5")).contains("5");
        assertThat(parse(FieldType.CHOICE, "true")).contains("true");
    }

    private static Optional<Object> parse(FieldType type, String json) {
        try (var reader = Json.createReader(new StringReader("[" + json + "]"))) {
            JsonValue value = reader.readArray().get(0);
            return type.parse(value);
        }
    }
}
