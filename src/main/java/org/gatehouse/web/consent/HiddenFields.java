package org.gatehouse.web.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gatehouse.oauth.Parameters;
import org.gatehouse.platform.html.Html;
import org.gatehouse.platform.html.Template;

/** What a form carries without showing it. */
final class HiddenFields {

    private static final Template FIELD = Template
            .of("<input type=\"hidden\" name=\"{{name}}\" value=\"{{value}}\">\n");

    private HiddenFields() {
    }

    static Html of(Map<String, String> values) {
        List<Html> fields = new ArrayList<>();
        values.forEach((name, value) -> fields.add(field(name, value)));
        return Html.all(fields);
    }

    static Html of(Parameters values) {
        List<Html> fields = new ArrayList<>();
        values.forEach((name, value) -> fields.add(field(name, value)));
        return Html.all(fields);
    }

    private static Html field(String name, String value) {
        return FIELD.fill(Map.of("name", name, "value", value));
    }
}
