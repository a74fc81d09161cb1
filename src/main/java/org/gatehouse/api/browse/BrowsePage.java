package org.gatehouse.api.browse;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gatehouse.api.options.Description;
import org.gatehouse.platform.html.Html;
import org.gatehouse.platform.html.Asset;
import org.gatehouse.platform.html.Template;

/** An answer as a page: where one is, what came back, what can be done next. */
final class BrowsePage {

    private static final Template PAGE = Template.beside(BrowsePage.class, "page.html");
    private static final Template KNOWN = Template.beside(BrowsePage.class, "known.html");
    private static final Template UNKNOWN = Template.beside(BrowsePage.class, "unknown.html");
    private static final Template SIGN_IN = Template.beside(BrowsePage.class, "signin.html");
    private static final Template PAGING = Template.beside(BrowsePage.class, "paging.html");
    private static final Template TOOLS = Template.beside(BrowsePage.class, "tools.html");
    private static final Template DELETE = Template.beside(BrowsePage.class, "delete.html");
    private static final Template NO_SCRIPT = Template.beside(BrowsePage.class, "noscript.html");
    private static final Template HEADER = Template.of("<span class=\"name\">{{name}}:</span> {{value}}\n");
    private static final Template LINK = Template.of("<a href=\"{{url}}\">{{name}}</a>");
    /** Headers of the page and not of the answer that it shows. */
    private static final Set<String> UNTOLD = Set.of("content-type", "set-cookie", "content-length");

    private final BrowsedAnswer answer;

    BrowsePage(BrowsedAnswer answer) {
        this.answer = answer;
    }

    Html html(MultivaluedMap<String, Object> headers) {
        return PAGE.fill(Map.ofEntries(Map.entry("stylesheet", Asset.STYLESHEET.href()),
                Map.entry("icon", Asset.ICON.href()),
                Map.entry("script", Asset.SCRIPT.href()),
                Map.entry("title", title()),
                Map.entry("about", answer.description().map(Description::about).orElse("")),
                Map.entry("account", account()), Map.entry("crumbs", Breadcrumbs.of(answer.request().path())),
                Map.entry("method", answer.request().method()), Map.entry("url", answer.request().url()),
                Map.entry("status", answer.status() + " " + reason()), Map.entry("headers", headers(headers)),
                Map.entry("json", JsonMarkup.of(answer.json())), Map.entry("notice", notice()),
                Map.entry("tools", tools()), Map.entry("paging", paging()), Map.entry("filters", filters()),
                Map.entry("forms", forms())));
    }

    private String title() {
        return answer.description().map(Description::name).orElse(reason());
    }

    private String reason() {
        Response.Status known = Response.Status.fromStatusCode(answer.status());
        return known == null ? "" : known.getReasonPhrase();
    }

    private Html account() {
        String next = encoded(answer.request().url());
        return answer.caller().map(caller -> KNOWN.fill(Map.of("name", caller.getName(), "next", next)))
                .orElseGet(() -> UNKNOWN.fill(Map.of("next", next)));
    }

    private Html notice() {
        return answer.status() == 401 && answer.caller().isEmpty()
                ? SIGN_IN.fill(Map.of("next", encoded(answer.request().url())))
                : Html.NOTHING;
    }

    private static Html headers(MultivaluedMap<String, Object> headers) {
        Map<String, Object> told = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> values.forEach(value -> told.merge(name, value, (a, b) -> a + ", " + b)));
        told.keySet().removeIf(name -> UNTOLD.contains(name.toLowerCase(Locale.ROOT)));
        told.keySet().removeAll(PageFilter.PROTECTION.keySet());
        told.put("Content-Type", MediaType.APPLICATION_JSON);
        return Html.all(told.entrySet().stream().map(
                header -> HEADER.fill(Map.of("name", header.getKey(), "value", header.getValue().toString())))
                .toList());
    }

    private Html tools() {
        Html delete = answer.description().filter(Description::deletable).isPresent() ? DELETE.fill(Map.of())
                : Html.NOTHING;
        return answer.description().isEmpty() ? Html.NOTHING
                : TOOLS.fill(Map.of("json", asJson(), "delete", delete));
    }

    /** The same URL for clients that take JSON. */
    private String asJson() {
        String query = answer.request().query();
        return answer.request().path() + "?" + (query == null || query.isEmpty() ? "" : query + "&") + "format=json";
    }

    private Html paging() {
        if (!(answer.json() instanceof JsonObject page) || !page.containsKey("results")
                || !page.containsKey("count")) {
            return Html.NOTHING;
        }
        return PAGING.fill(Map.of("count", page.get("count").toString(), "previous",
                link(page.get("previous"), "‹ Previous"), "next", link(page.get("next"), "Next ›")));
    }

    private static Html link(JsonValue url, String name) {
        return url instanceof JsonString known ? LINK.fill(Map.of("url", known.getString(), "name", name))
                : Html.NOTHING;
    }

    private Html filters() {
        return shown().filter(description -> description.facts().containsKey("max_page_size"))
                .map(list -> FilterMarkup.of(answer.request().path(), list)).orElse(Html.NOTHING);
    }

    private Html forms() {
        Map<String, JsonObject> actions = shown().map(Description::actions).orElse(Map.of());
        List<Html> forms = new ArrayList<>();
        if (actions.containsKey("POST")) {
            forms.add(FormMarkup.of("Add", List.of("POST"), actions.get("POST"), JsonValue.EMPTY_JSON_OBJECT));
        }
        if (actions.containsKey("PUT") && answer.json() instanceof JsonObject current) {
            forms.add(FormMarkup.of("Change", List.of("PATCH", "PUT"), actions.get("PUT"), current));
        }
        if (!forms.isEmpty()) {
            forms.add(NO_SCRIPT.fill(Map.of()));
        }
        return Html.all(forms);
    }

    /** The description of what the page shows; the page of OPTIONS shows the description itself. */
    private Optional<Description> shown() {
        return answer.description().filter(shown -> answer.request().method().equals(HttpMethod.GET));
    }

    private static String encoded(String url) {
        return URLEncoder.encode(url, StandardCharsets.UTF_8);
    }
}
