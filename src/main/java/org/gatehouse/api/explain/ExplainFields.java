package org.gatehouse.api.explain;

import static org.gatehouse.api.rest.Field.writable;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import org.gatehouse.api.rest.Field;
import org.gatehouse.api.rest.FieldTable;
import org.gatehouse.api.rest.FieldType;

/** The fields of a question. */
final class ExplainFields {

    static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    static final FieldTable<JsonObject> ALL = new FieldTable<JsonObject>("Explanation", Set.of(), List.of(
            field("method", FieldType.CHOICE, "Method of the request.").required().choices(METHODS),
            field("url", FieldType.STRING, "Where it goes, such as /api/v2/users/.").required().longest(2000),
            field("token", FieldType.ID,
                    "Id of the token that it would carry; by default what this request carries.")));

    private ExplainFields() {
    }

    private static Field<JsonObject> field(String name, FieldType type, String help) {
        return writable(name, type, help, null);
    }
}
