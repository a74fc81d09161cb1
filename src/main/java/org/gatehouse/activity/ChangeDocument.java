package org.gatehouse.activity;

import jakarta.json.JsonObject;
import java.util.Map;
import org.gatehouse.domain.Change;
import org.gatehouse.platform.json.Json;

/** The {@code changes} of an entry, in AWX's form. */
final class ChangeDocument {

    private ChangeDocument() {
    }

    static JsonObject of(Map<String, ?> fields) {
        return Json.objectOf(fields);
    }

    static JsonObject of(Change.Membership membership) {
        String verb = membership.associated() ? "associate" : "disassociate";
        return Json.createObjectBuilder().add("object1", membership.object().objectType().awxName())
                .add("object1_pk", membership.object().id()).add("object2", membership.other().objectType().awxName())
                .add("object2_pk", membership.other().id()).add("action", verb)
                .add("relationship", membership.role().field()).build();
    }
}
