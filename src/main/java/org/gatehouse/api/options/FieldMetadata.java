package org.gatehouse.api.options;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Set;
import org.gatehouse.api.rest.Field;
import org.gatehouse.api.rest.FieldTable;
import org.gatehouse.api.rest.FieldType;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.platform.json.Json;

/** The fields of a table as OPTIONS describes them. */
final class FieldMetadata {

    private FieldMetadata() {
    }

    /** What GET shows: the members that every object begins with, then the table. */
    static JsonObject shown(ObjectType type, FieldTable<?> table) {
        JsonObjectBuilder fields = Json.createObjectBuilder();
        table.field("id").ifPresent(id -> fields.add("id", shown(table, id)));
        fields.add("type", fact("choice", "Type", "Kind of the object.").add("choices",
                Json.createArrayBuilder().add(pair(type.awxName(), TableDescription.title(type)))));
        fields.add("url", fact("string", "Url", "Where the object is."));
        fields.add("related", fact("object", "Related", "URLs of what belongs to it."));
        fields.add("summary_fields", fact("object", "Summary fields", "Small facts of related objects."));
        table.fields().forEach(field -> {
            if (field.isShown()) {
                fields.add(field.name(), shown(table, field));
            }
        });
        return fields.build();
    }

    /** What a body may hold: all writable fields but those that the URL already gives. */
    static JsonObject writable(FieldTable<?> table, boolean creates, Set<String> given) {
        JsonObjectBuilder fields = Json.createObjectBuilder();
        table.fields().forEach(field -> {
            if (field.isWritable() && (creates || !field.rules().createOnly()) && !given.contains(field.name())) {
                fields.add(field.name(), writable(table, field));
            }
        });
        return fields.build();
    }

    /** What adds an existing object to a list, or removes it. */
    static JsonObject association() {
        return Json.createObjectBuilder()
                .add("id", member("integer", "ID", "Database id of what is added or removed.").add("required", true)
                        .add("hidden", false))
                .add("disassociate", member("integer", "Disassociate", "Its presence means to remove.")
                        .add("required", false).add("hidden", false))
                .build();
    }

    /** The same body at a URL that demands one more of its fields. */
    static JsonObject requiring(String field, JsonObject fields) {
        return Json.createPatchBuilder().replace("/" + field + "/required", true).build().apply(fields);
    }

    /** What every object has and no list can be filtered by. */
    private static JsonObjectBuilder fact(String type, String label, String help) {
        return member(type, label, help).add("filterable", false);
    }

    private static JsonObjectBuilder shown(FieldTable<?> table, Field<?> field) {
        JsonObjectBuilder meta = member(type(field), field.label(), field.help());
        addChoices(field, meta);
        return meta.add("filterable", table.isFilterable(field.name()));
    }

    private static JsonObjectBuilder writable(FieldTable<?> table, Field<?> field) {
        Field.Rules rules = field.rules();
        JsonObjectBuilder meta = Json.createObjectBuilder().add("type", type(field)).add("required", rules.required())
                .add("label", field.label()).add("help_text", field.help());
        addDefault(field, meta);
        if (rules.longest() > 0) {
            meta.add("max_length", rules.longest());
        }
        if (rules.least() != null) {
            meta.add("min_value", rules.least());
        }
        addChoices(field, meta);
        return meta.add("filterable", table.isFilterable(field.name())).add("hidden", false);
    }

    private static void addDefault(Field<?> field, JsonObjectBuilder meta) {
        Object initial = field.rules().initial();
        if (initial instanceof Boolean flag) {
            meta.add("default", flag);
        } else if (initial instanceof Integer number) {
            meta.add("default", number);
        } else if (initial != null) {
            meta.add("default", initial.toString());
        } else if (field.type() == FieldType.BOOLEAN) {
            meta.add("default", false);
        } else if (!field.rules().required()
                && (field.type() == FieldType.STRING || field.type() == FieldType.EMAIL)) {
            meta.add("default", "");
        }
    }

    private static void addChoices(Field<?> field, JsonObjectBuilder meta) {
        if (!field.choices().isEmpty()) {
            JsonArrayBuilder choices = Json.createArrayBuilder();
            field.choices().forEach(value -> choices.add(pair(value, words(value))));
            meta.add("choices", choices);
        }
    }

    private static JsonArrayBuilder pair(String value, String label) {
        return Json.createArrayBuilder().add(value).add(label);
    }

    private static JsonObjectBuilder member(String type, String label, String help) {
        return Json.createObjectBuilder().add("type", type).add("label", label).add("help_text", help);
    }

    /** AWX: the id of the object itself is a number, the type {@code id} is kept for those of other objects. */
    private static String type(Field<?> field) {
        return field.name().equals("id") ? FieldType.INTEGER.awxName() : field.type().awxName();
    }

    private static String words(String value) {
        return Character.toUpperCase(value.charAt(0)) + value.substring(1).replace('-', ' ').replace('_', ' ');
    }
}
