package org.gatehouse.api.rest;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.platform.time.Iso8601;

/** All fields of a resource, in the order in which they are shown: the one source of everything about them. */
public final class FieldTable<E> {

    private final String model;
    private final Map<String, Field<E>> fields = new LinkedHashMap<>();
    private final Set<String> secrets;

    /**
     * @param model AWX's class name, for messages
     * @param secrets names by which nobody may filter
     * @param fields the fields
     */
    public FieldTable(String model, Set<String> secrets, List<Field<E>> fields) {
        this.model = model;
        this.secrets = secrets;
        fields.forEach(field -> this.fields.put(field.name(), field));
    }

    public String model() {
        return model;
    }

    public Iterable<Field<E>> fields() {
        return fields.values();
    }

    public Optional<Field<E>> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    public boolean isSecret(String name) {
        return secrets.contains(name);
    }

    /** Adds what the entity shows, in order. */
    public void write(E entity, JsonObjectBuilder json) {
        fields.values().stream().filter(Field::isShown)
                .forEach(field -> put(json, field.name(), field.value().apply(entity)));
    }

    private static void put(JsonObjectBuilder json, String name, Object value) {
        if (value instanceof Optional<?> optional) {
            put(json, name, optional.orElse(null));
        } else if (value == null) {
            json.addNull(name);
        } else if (value instanceof Boolean flag) {
            json.add(name, flag);
        } else if (value instanceof Number number) {
            json.add(name, number.longValue());
        } else if (value instanceof List<?> list) {
            var array = Json.createArrayBuilder();
            list.forEach(item -> array.add(item.toString()));
            json.add(name, array);
        } else if (value instanceof Instant moment) {
            json.add(name, Iso8601.format(moment));
        } else {
            json.add(name, value.toString());
        }
    }
}
