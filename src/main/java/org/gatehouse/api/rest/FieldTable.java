package org.gatehouse.api.rest;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gatehouse.platform.json.Json;
import org.gatehouse.platform.time.Iso8601;

/** All fields of a resource, in the order in which they are shown: the one source of everything about them. */
public final class FieldTable<E> {

    /** AWX: a search looks into whichever of these a model has. */
    private static final Set<String> SEARCHED = Set.of("username", "first_name", "last_name", "email", "name",
            "description", "role_field", "changes");
    private static final Pattern WORD = Pattern.compile("(?<=[a-z])[A-Z]|(?<!^)[A-Z](?![A-Z]|$)");

    private final String model;
    private final Map<String, Field<E>> fields = new LinkedHashMap<>();
    private final Map<String, Relation> relations = new LinkedHashMap<>();
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

    /** Adds the steps that filters may take from here. */
    public FieldTable<E> related(Relation... steps) {
        FieldTable<E> table = new FieldTable<>(model, secrets, List.copyOf(fields.values()));
        table.relations.putAll(relations);
        List.of(steps).forEach(step -> table.relations.put(step.name(), step));
        return table;
    }

    public String model() {
        return model;
    }

    /** AWX's {@code type} of the objects: the model in small letters. */
    public String type() {
        return WORD.matcher(model).replaceAll("_$0").toLowerCase(Locale.ROOT);
    }

    public Optional<Relation> relation(String name) {
        return Optional.ofNullable(relations.get(name));
    }

    /** Whether lists can be filtered and ordered by the field. */
    public boolean isFilterable(String name) {
        return !isSecret(name) && field(name).flatMap(Field::criterionPath).isPresent();
    }

    /** The fields into which a search looks. */
    public List<String> searchFields() {
        return fields.keySet().stream().filter(name -> SEARCHED.contains(name) && isFilterable(name)).toList();
    }

    /** AWX: keys by which a search looks into related objects, such as {@code user__search}. */
    public List<String> relatedSearchFields() {
        return relations.values().stream().filter(step -> !step.table().get().searchFields().isEmpty())
                .map(step -> step.name() + "__search").toList();
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
        } else if (value instanceof JsonValue whole) {
            json.add(name, whole);
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
