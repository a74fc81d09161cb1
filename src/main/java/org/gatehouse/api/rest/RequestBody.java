package org.gatehouse.api.rest;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;
import org.gatehouse.platform.json.Json;

/** The JSON object of a request; an empty body is an empty object. */
public record RequestBody(JsonObject json) {

    /** The member, also if it is {@code null}; empty if it is not there. */
    public Optional<JsonValue> member(String name) {
        return Optional.ofNullable(json.get(name));
    }

    public boolean has(String name) {
        return json.containsKey(name);
    }

    /** The same with a member that the URL already tells. */
    public RequestBody with(String name, long value) {
        return new RequestBody(Json.createObjectBuilder(json).add(name, value).build());
    }

    /** The same with a member that follows from others. */
    public RequestBody with(String name, String value) {
        return new RequestBody(Json.createObjectBuilder(json).add(name, value).build());
    }
}
