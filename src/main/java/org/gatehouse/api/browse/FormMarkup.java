package org.gatehouse.api.browse;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.gatehouse.platform.html.Html;
import org.gatehouse.platform.html.Template;

/** The form of a method, made of the fields that OPTIONS lists for it. */
final class FormMarkup {

    private static final Template FORM = Template.beside(FormMarkup.class, "form.html");
    private static final Template FIELD = Template.beside(FormMarkup.class, "field.html");
    private static final Template CHECK = Template.beside(FormMarkup.class, "check.html");
    private static final Template INPUT = Template.of("<input id=\"{{id}}\" name=\"{{name}}\" type=\"{{type}}\" "
            + "value=\"{{value}}\" data-type=\"{{kind}}\" autocomplete=\"{{autocomplete}}\"{{limits}}>");
    private static final Template AREA = Template.of("<textarea id=\"{{id}}\" name=\"{{name}}\" rows=\"3\" "
            + "data-type=\"{{kind}}\" spellcheck=\"false\"{{limits}}>\n{{value}}</textarea>");
    private static final Template SELECT = Template.of(
            "<select id=\"{{id}}\" name=\"{{name}}\" data-type=\"{{kind}}\"{{limits}}>{{options}}</select>");
    private static final Template OPTION = Template.of("<option value=\"{{value}}\"{{selected}}>{{label}}</option>");
    private static final Template LIMIT = Template.of(" {{name}}=\"{{value}}\"");
    private static final Html SELECTED = Template.of(" selected").fill(Map.of());
    private static final Html CHECKED = Template.of(" checked").fill(Map.of());
    private static final Html REQUIRED = Template.of(" required").fill(Map.of());
    private static final Template BUTTON = Template
            .of("<button type=\"submit\" value=\"{{method}}\"{{look}}>{{method}}</button>\n");
    private static final Html SECONDARY = Template.of(" class=\"secondary\"").fill(Map.of());

    /** A text longer than this gets a box of several lines. */
    private static final int LONG_TEXT = 1000;

    private FormMarkup() {
    }

    /**
     * The form.
     *
     * @param title what it does
     * @param methods the methods by which it can be sent, the usual one first
     * @param fields the fields that OPTIONS lists
     * @param current values to begin with, by field
     */
    static Html of(String title, List<String> methods, JsonObject fields, JsonObject current) {
        List<Html> inputs = fields.entrySet().stream().map(
                field -> field(field.getKey(), field.getValue().asJsonObject(), current.get(field.getKey()), methods))
                .toList();
        List<Html> buttons = methods.stream().map(method -> BUTTON.fill(
                Map.of("method", method, "look", method.equals(methods.get(0)) ? Html.NOTHING : SECONDARY))).toList();
        return FORM.fill(Map.of("title", title, "fields", Html.all(inputs), "buttons", Html.all(buttons)));
    }

    private static Html field(String name, JsonObject meta, JsonValue current, List<String> methods) {
        JsonValue value = current == null ? meta.getOrDefault("default", JsonValue.NULL) : current;
        String id = methods.get(0) + "-" + name;
        boolean check = meta.getString("type", "").equals("boolean");
        if (check) {
            return CHECK.fill(Map.of("id", id, "name", name, "label", label(name, meta), "help", help(meta),
                    "checked", value == JsonValue.TRUE ? CHECKED : Html.NOTHING));
        }
        return FIELD.fill(Map.of("id", id, "label", label(name, meta), "help", help(meta), "note", note(meta),
                "input", input(id, name, meta, value)));
    }

    private static Html input(String id, String name, JsonObject meta, JsonValue value) {
        String kind = meta.getString("type", "string");
        if (meta.containsKey("choices")) {
            return SELECT.fill(Map.of("id", id, "name", name, "kind", kind, "limits", limits(meta), "options",
                    options(meta.getJsonArray("choices"), meta.getBoolean("required", false), text(value))));
        }
        if (InputType.of(name, kind) == InputType.AREA || meta.getInt("max_length", 0) > LONG_TEXT) {
            return AREA.fill(Map.of("id", id, "name", name, "kind", kind, "limits", limits(meta), "value",
                    text(value)));
        }
        InputType type = InputType.of(name, kind);
        return INPUT.fill(Map.of("id", id, "name", name, "kind", kind, "limits", limits(meta), "value", text(value),
                "type", type.html(), "autocomplete", type.autocomplete()));
    }

    private static Html options(JsonArray choices, boolean required, String current) {
        List<Html> options = choices.stream().map(JsonValue::asJsonArray)
                .map(choice -> OPTION.fill(Map.of("value", text(choice.get(0)), "label", text(choice.get(1)),
                        "selected", text(choice.get(0)).equals(current) ? SELECTED : Html.NOTHING)))
                .toList();
        Html none = required ? Html.NOTHING
                : OPTION.fill(Map.of("value", "", "label", "", "selected", Html.NOTHING));
        return none.and(Html.all(options));
    }

    private static Html limits(JsonObject meta) {
        Html limits = meta.getBoolean("required", false) ? REQUIRED : Html.NOTHING;
        for (Map.Entry<String, String> limit : Map.of("max_length", "maxlength", "min_value", "min", "max_value", "max")
                .entrySet()) {
            if (meta.get(limit.getKey()) != null) {
                limits = limits.and(LIMIT.fill(
                        Map.of("name", limit.getValue(), "value", text(meta.get(limit.getKey())))));
            }
        }
        return limits;
    }

    private static String label(String name, JsonObject meta) {
        return meta.getString("label", name);
    }

    private static String help(JsonObject meta) {
        return meta.getString("help_text", "");
    }

    private static String note(JsonObject meta) {
        return meta.getBoolean("required", false) ? "required" : "";
    }

    /** A text as it is, nothing for null, other values as JSON. */
    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString()
                : value == JsonValue.NULL ? "" : value.toString();
    }
}
