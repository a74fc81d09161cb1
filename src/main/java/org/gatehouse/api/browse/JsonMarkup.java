package org.gatehouse.api.browse;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gatehouse.platform.html.Html;
import org.gatehouse.platform.html.Template;
import org.gatehouse.platform.json.Json;

/** JSON as people read it: indented, coloured, every URL of the API a link. */
final class JsonMarkup {

    private static final Template NAME = Template.of("<span class=\"name\">{{text}}</span>");
    private static final Template STRING = Template.of("<span class=\"string\">{{text}}</span>");
    private static final Template OTHER = Template.of("<span class=\"other\">{{text}}</span>");
    private static final Template LINK = Template.of("<a href=\"{{url}}\">{{text}}</a>");
    private static final String INDENT = "  ";
    /** Texts that may be links; no other begins so, and none of them leads away from this server. */
    private static final String OURS = "/api/";

    private final List<Html> pieces = new ArrayList<>();

    private JsonMarkup() {
    }

    static Html of(JsonValue json) {
        JsonMarkup markup = new JsonMarkup();
        markup.add(json, "\n");
        return Html.all(markup.pieces);
    }

    private void add(JsonValue json, String line) {
        if (json instanceof JsonObject object) {
            add(object, line);
        } else if (json instanceof JsonArray array) {
            add(array, line);
        } else if (json instanceof JsonString string) {
            boolean url = string.getString().startsWith(OURS);
            pieces.add(url ? LINK.fill(Map.of("url", string.getString(), "text", json.toString()))
                    : STRING.fill(Map.of("text", json.toString())));
        } else {
            pieces.add(OTHER.fill(Map.of("text", json.toString())));
        }
    }

    private void add(JsonObject object, String line) {
        if (object.isEmpty()) {
            add("{}");
            return;
        }
        String between = "{";
        for (Map.Entry<String, JsonValue> member : object.entrySet()) {
            add(between + line + INDENT);
            pieces.add(NAME.fill(Map.of("text", quoted(member.getKey()))));
            add(": ");
            add(member.getValue(), line + INDENT);
            between = ",";
        }
        add(line + "}");
    }

    private void add(JsonArray array, String line) {
        if (array.isEmpty()) {
            add("[]");
            return;
        }
        String between = "[";
        for (JsonValue item : array) {
            add(between + line + INDENT);
            add(item, line + INDENT);
            between = ",";
        }
        add(line + "]");
    }

    private void add(String text) {
        pieces.add(Html.text(text));
    }

    private static String quoted(String name) {
        return Json.createValue(name).toString();
    }
}
