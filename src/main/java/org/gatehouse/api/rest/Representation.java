package org.gatehouse.api.rest;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.gatehouse.domain.BaseEntity;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.platform.json.Json;

/** What every object's JSON begins with, then the fields of its table. */
public final class Representation {

    private Representation() {
    }

    /** The object's JSON; the caller may still add or replace members. */
    public static <E extends BaseEntity> JsonObjectBuilder of(E entity, ObjectType type, String url,
            JsonObjectBuilder related, JsonObjectBuilder summaryFields, FieldTable<E> table) {
        JsonObjectBuilder json = begin(entity.id(), type, url, related.build(), summaryFields.build());
        table.write(entity, json);
        return json;
    }

    /** The members that come first. */
    public static JsonObjectBuilder begin(long id, ObjectType type, String url, JsonObject related,
            JsonObject summaryFields) {
        return Json.createObjectBuilder().add("id", id).add("type", type.awxName()).add("url", url)
                .add("related", related).add("summary_fields", summaryFields);
    }
}
