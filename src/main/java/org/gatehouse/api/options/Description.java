package org.gatehouse.api.options;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.gatehouse.platform.json.Json;

/**
 * What OPTIONS tells about a URL, and what the forms of its page are made of.
 *
 * @param name title of the URL
 * @param about what it is for
 * @param actions fields by method: those that GET shows, and those that POST or PUT takes if the caller may send it
 * @param facts further members of the answer
 * @param deletable whether the caller may DELETE
 */
public record Description(String name, String about, Map<String, JsonObject> actions, JsonObject facts,
        boolean deletable) {

    private static final String READING = "GET";

    /** A URL of which there is nothing more to say. */
    public static Description of(String name, String about) {
        return new Description(name, about, Map.of(), JsonValue.EMPTY_JSON_OBJECT, false);
    }

    /** The same with the fields of one more method. */
    public Description action(String method, JsonObject fields) {
        Map<String, JsonObject> more = new LinkedHashMap<>(actions);
        more.put(method, fields);
        return new Description(name, about, more, facts, deletable);
    }

    /** What is left of it under a scope that permits no writing. */
    public Description readOnly() {
        Map<String, JsonObject> reading = new LinkedHashMap<>(actions);
        reading.keySet().retainAll(Set.of(READING));
        return new Description(name, about, reading, facts, false);
    }

    /** AWX's answer to OPTIONS. */
    public JsonObject json() {
        JsonObjectBuilder fields = Json.createObjectBuilder();
        actions.forEach(fields::add);
        JsonObjectBuilder json = Json.createObjectBuilder().add("name", name).add("description", about)
                .add("renders", Json.createArrayBuilder().add(MediaType.APPLICATION_JSON).add(MediaType.TEXT_HTML))
                .add("parses", Json.createArrayBuilder().add(MediaType.APPLICATION_JSON)).add("actions", fields);
        facts.forEach(json::add);
        return json.build();
    }
}
