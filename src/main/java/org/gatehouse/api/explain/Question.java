package org.gatehouse.api.explain;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.api.rest.Form;
import org.gatehouse.api.rest.Links;
import org.gatehouse.api.rest.RequestBody;

/**
 * A request that might be sent.
 *
 * @param method its method
 * @param path where it goes, below the root of the API, not decoded
 * @param tokenId the token that it would carry; none: what the asking request carries
 */
record Question(String method, String path, Optional<Long> tokenId) {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Reads a body; refuses what is no question. */
    static Question read(RequestBody body, URI baseUrl) {
        Form form = Form.read(body, ExplainFields.ALL, Form.Purpose.CREATE);
        Optional<String> path = form.text("url").flatMap(url -> path(url, baseUrl));
        if (form.text("url").isPresent() && path.isEmpty()) {
            form.violate("url", "Must be a URL of this API, such as /api/v2/users/.");
        }
        form.check();
        return new Question(form.text("method").orElseThrow(), path.orElseThrow(), form.id("token"));
    }

    boolean isReading() {
        return READING.contains(method);
    }

    /** The URL as bodies write it. */
    String url() {
        return Links.ROOT + path;
    }

    private static Optional<String> path(String url, URI baseUrl) {
        String local = url.startsWith(baseUrl + "/") ? url.substring(baseUrl.toString().length()) : url;
        String bare = local.replaceFirst("[?#].*", "");
        boolean good = (bare + "/").startsWith(Links.ROOT) && bare.chars().allMatch(c -> c > ' ' && c < 127);
        return good ? Optional.of((bare + "/").substring(Links.ROOT.length()).replaceFirst("/$", ""))
                : Optional.empty();
    }
}
