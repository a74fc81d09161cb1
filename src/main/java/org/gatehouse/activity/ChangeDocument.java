package org.gatehouse.activity;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.gatehouse.domain.Change;

/** The {@code changes} of an entry, in AWX's form. */
final class ChangeDocument {

    private ChangeDocument() {
    }

    static JsonObject of(Map<String, ?> fields) {
        var document = Json.createObjectBuilder();
        fields.forEach((field, value) -> document.add(field, json(value)));
        return document.build();
    }

    static JsonObject of(Change.Membership membership) {
        String verb = membership.associated() ? "associate" : "disassociate";
        return Json.createObjectBuilder().add("object1", membership.object().objectType().awxName())
                .add("object1_pk", membership.object().id()).add("object2", membership.other().objectType().awxName())
                .add("object2_pk", membership.other().id()).add("action", verb)
                .add("relationship", membership.role().field()).build();
    }

    private static JsonValue json(Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof Map<?, ?> members) {
            var object = Json.createObjectBuilder();
            members.forEach((name, member) -> object.add(name.toString(), json(member)));
            return object.build();
        }
        if (value instanceof List<?> pair) {
            var array = Json.createArrayBuilder();
            pair.forEach(item -> array.add(json(item)));
            return array.build();
        }
        if (value instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return value instanceof Number number ? Json.createValue(number.longValue())
                : Json.createValue(value.toString());
    }
}
