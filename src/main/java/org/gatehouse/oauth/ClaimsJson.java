package org.gatehouse.oauth;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.Map;

/** Names and values as a JSON object: texts, numbers, booleans, lists and objects of these. */
public final class ClaimsJson {

    private ClaimsJson() {
    }

    public static JsonObject of(Map<String, ?> claims) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        claims.forEach((name, value) -> json.add(name, value(value)));
        return json.build();
    }

    private static JsonValue value(Object value) {
        if (value instanceof Map<?, ?> members) {
            JsonObjectBuilder object = Json.createObjectBuilder();
            members.forEach((name, member) -> object.add(name.toString(), value(member)));
            return object.build();
        }
        if (value instanceof Collection<?> items) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            items.forEach(item -> array.add(value(item)));
            return array.build();
        }
        if (value instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return value instanceof Number number ? Json.createValue(number.longValue())
                : Json.createValue(value.toString());
    }
}
