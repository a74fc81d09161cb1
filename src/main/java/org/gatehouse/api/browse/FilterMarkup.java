package org.gatehouse.api.browse;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gatehouse.api.options.Description;
import org.gatehouse.platform.html.Html;
import org.gatehouse.platform.html.Template;

/** What a list can be filtered by, and a form for the most common ways; it is sent by GET and needs no script. */
final class FilterMarkup {

    private static final Template FILTERS = Template.beside(FilterMarkup.class, "filters.html");
    private static final Template SEARCH = Template.beside(FilterMarkup.class, "search.html");
    private static final Template ROW = Template
            .of("<tr><td><code>{{name}}</code></td><td>{{type}}</td><td>{{help}}</td></tr>\n");
    private static final Template ORDER = Template.of("<option value=\"{{value}}\">{{label}}</option>");

    private FilterMarkup() {
    }

    static Html of(String path, Description list) {
        JsonObject shown = list.actions().getOrDefault("GET", JsonValue.EMPTY_JSON_OBJECT);
        List<Map.Entry<String, JsonValue>> fields = shown.entrySet().stream()
                .filter(field -> field.getValue().asJsonObject().getBoolean("filterable", false)).toList();
        List<Html> rows = fields.stream().map(field -> row(field.getKey(), field.getValue().asJsonObject())).toList();
        List<Html> orders = fields.stream().map(field -> order(field.getKey())).toList();
        String searched = names(list.facts().getJsonArray("search_fields"));
        return FILTERS.fill(Map.of("path", path, "rows", Html.all(rows), "orders", Html.all(orders), "search",
                searched.isEmpty() ? Html.NOTHING : SEARCH.fill(Map.of("fields", searched))));
    }

    private static Html row(String name, JsonObject meta) {
        return ROW.fill(Map.of("name", name, "type", meta.getString("type", ""), "help",
                meta.getString("help_text", "")));
    }

    private static Html order(String name) {
        return ORDER.fill(Map.of("value", name, "label", name))
                .and(ORDER.fill(Map.of("value", "-" + name, "label", name + ", descending")));
    }

    private static String names(JsonArray fields) {
        return fields == null ? ""
                : fields.getValuesAs(JsonString.class).stream().map(JsonString::getString)
                        .collect(Collectors.joining(", "));
    }
}
