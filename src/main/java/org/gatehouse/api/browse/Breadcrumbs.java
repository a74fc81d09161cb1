package org.gatehouse.api.browse;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gatehouse.platform.html.Html;
import org.gatehouse.platform.html.Template;

/** The way from the root to a URL. */
final class Breadcrumbs {

    private static final Template CRUMB = Template.of("<li><a href=\"{{url}}\">{{name}}</a></li>");
    private static final Template HERE = Template.of("<li aria-current=\"page\">{{name}}</li>");

    private Breadcrumbs() {
    }

    /** A crumb for each part of the path, which is percent-encoded. */
    static Html of(String path) {
        List<Html> crumbs = new ArrayList<>();
        String[] parts = path.substring(1).split("/");
        StringBuilder url = new StringBuilder("/");
        for (int i = 0; i < parts.length; i++) {
            url.append(parts[i]).append('/');
            String name = name(parts[i]);
            crumbs.add(i == parts.length - 1 ? HERE.fill(Map.of("name", name))
                    : CRUMB.fill(Map.of("url", url.toString(), "name", name)));
        }
        return Html.all(crumbs);
    }

    private static String name(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return part;
        }
    }
}
