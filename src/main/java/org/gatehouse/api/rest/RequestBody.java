package org.gatehouse.api.rest;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;

/** The JSON object of a request; an empty body is an empty object. */
public record RequestBody(JsonObject json) {

    /** The member, also if it is {@code null}; empty if it is not there. */
    public Optional<JsonValue> member(String name) {
        return Optional.ofNullable(json.get(name));
    }

    public boolean has(String name) {
        return json.containsKey(name);
    }
}
