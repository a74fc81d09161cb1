package org.gatehouse.api.rest;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gatehouse.platform.json.Json;
import org.gatehouse.platform.persistence.Page;

/** AWX's list envelope: count, next, previous, results. */
public final class PageRepresentation {

    private PageRepresentation() {
    }

    public static <T> JsonObject of(Page<T> page, UriInfo uri, Function<T, JsonObject> representation) {
        JsonObjectBuilder envelope = Json.createObjectBuilder();
        if (page.isCounted()) {
            envelope.add("count", page.count());
            add(envelope, "next", page.hasNext() ? link(page, page.number() + 1, uri) : null);
            add(envelope, "previous", page.hasPrevious() ? link(page, page.number() - 1, uri) : null);
        }
        var results = Json.createArrayBuilder();
        page.items().forEach(item -> results.add(representation.apply(item)));
        return envelope.add("results", results).build();
    }

    private static void add(JsonObjectBuilder envelope, String name, String link) {
        if (link == null) {
            envelope.addNull(name);
        } else {
            envelope.add(name, link);
        }
    }

    /** The same list, another page; all other parameters stay, a page size that was cut is shown as it was cut. */
    private static String link(Page<?> page, int number, UriInfo uri) {
        List<String> pairs = new ArrayList<>();
        uri.getQueryParameters().forEach((name, values) -> values.forEach(value -> {
            if (name.equals("page_size")) {
                pairs.add("page_size=" + page.size());
            } else if (!name.equals("page")) {
                pairs.add(encode(name) + "=" + encode(value));
            }
        }));
        pairs.add("page=" + number);
        String path = uri.getRequestUri().getRawPath();
        return (path.endsWith("/") ? path : path + "/") + "?" + String.join("&", pairs);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
