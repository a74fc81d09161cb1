package org.gatehouse.platform.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonPatchBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.util.Collection;
import java.util.Map;

/** The same as {@code jakarta.json.Json}, and quick. */
public final class Json {

    private static final JsonProvider PROVIDER = JsonProvider.provider();
    private static final int USUAL = 512;

    private Json() {
    }

    public static JsonObjectBuilder createObjectBuilder() {
        return PROVIDER.createObjectBuilder();
    }

    public static JsonObjectBuilder createObjectBuilder(JsonObject begun) {
        return PROVIDER.createObjectBuilder(begun);
    }

    public static JsonArrayBuilder createArrayBuilder() {
        return PROVIDER.createArrayBuilder();
    }

    public static JsonArrayBuilder createArrayBuilder(Collection<?> items) {
        return PROVIDER.createArrayBuilder(items);
    }

    public static JsonPatchBuilder createPatchBuilder() {
        return PROVIDER.createPatchBuilder();
    }

    public static JsonString createValue(String text) {
        return PROVIDER.createValue(text);
    }

    public static JsonNumber createValue(int number) {
        return PROVIDER.createValue(number);
    }

    public static JsonNumber createValue(long number) {
        return PROVIDER.createValue(number);
    }

    public static JsonReader createReader(Reader text) {
        return PROVIDER.createReader(text);
    }

    public static JsonReader createReader(InputStream bytes) {
        return PROVIDER.createReader(bytes);
    }

    public static JsonParser createParser(Reader text) {
        return PROVIDER.createParser(text);
    }

    /** Null, a map, collection, flag or number as what it is, everything else as text; numbers are whole. */
    public static JsonValue valueOf(Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof Map<?, ?> members) {
            return objectOf(members);
        }
        if (value instanceof Collection<?> items) {
            JsonArrayBuilder array = createArrayBuilder();
            items.forEach(item -> array.add(valueOf(item)));
            return array.build();
        }
        if (value instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return value instanceof Number number ? createValue(number.longValue()) : createValue(value.toString());
    }

    /** Names and what {@link #valueOf} makes of their values, in the order of the map. */
    public static JsonObject objectOf(Map<?, ?> members) {
        JsonObjectBuilder object = createObjectBuilder();
        members.forEach((name, member) -> object.add(name.toString(), valueOf(member)));
        return object.build();
    }

    /** The same as text, without an object in between. */
    public static String textOf(Map<?, ?> members) {
        StringWriter text = new StringWriter(USUAL);
        try (JsonGenerator generator = PROVIDER.createGenerator(text)) {
            generator.writeStartObject();
            members.forEach((name, member) -> generator.write(name.toString(), valueOf(member)));
            generator.writeEnd();
        }
        return text.toString();
    }
}
