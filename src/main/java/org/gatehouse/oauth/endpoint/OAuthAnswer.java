package org.gatehouse.oauth.endpoint;

import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gatehouse.oauth.OAuthError;
import org.gatehouse.platform.json.Json;

/**
 * What an endpoint answers.
 *
 * @param status of HTTP
 * @param mediaType of the body, or null
 * @param body in UTF-8, may hold secrets; empty for none
 * @param headers beside that, in their order
 */
record OAuthAnswer(int status, String mediaType, byte[] body, List<Header> headers) {

    private static final String JSON = "application/json";
    private static final byte[] NOTHING = {};
    private static final List<Header> KEPT_BY_NOBODY = List.of(new Header("Cache-Control", "no-store"),
            new Header("Pragma", "no-cache"));

    /** One header. */
    record Header(String name, String value) {
    }

    /** JSON that nobody keeps (RFC 6749 §5.1). */
    static OAuthAnswer json(int status, JsonObject body) {
        return new OAuthAnswer(status, JSON, utf8(body.toString()), KEPT_BY_NOBODY);
    }

    /** The same of what {@link Json#textOf} takes. */
    static OAuthAnswer json(int status, Map<String, ?> members) {
        return new OAuthAnswer(status, JSON, utf8(Json.textOf(members)), KEPT_BY_NOBODY);
    }

    /** The same of what was written before. */
    static OAuthAnswer json(byte[] body) {
        return new OAuthAnswer(200, JSON, body, KEPT_BY_NOBODY);
    }

    /** Something else than JSON. */
    static OAuthAnswer of(String mediaType, String body) {
        return new OAuthAnswer(200, mediaType, utf8(body), KEPT_BY_NOBODY);
    }

    /** JSON that is the same for everybody. */
    static OAuthAnswer keptFor(Duration time, String json) {
        return new OAuthAnswer(200, JSON, utf8(json),
                List.of(new Header("Cache-Control", "public, max-age=" + time.toSeconds())));
    }

    /** Done, and nothing to say. */
    static OAuthAnswer empty(int status) {
        return new OAuthAnswer(status, null, NOTHING, List.of());
    }

    /** The same, and nobody keeps it. */
    static OAuthAnswer done() {
        return new OAuthAnswer(200, null, NOTHING, KEPT_BY_NOBODY);
    }

    /** An error object (RFC 6749 §5.2). */
    static OAuthAnswer error(int status, OAuthError error, String description) {
        return json(status, Json.createObjectBuilder().add("error", error.code()).add("error_description", description)
                .build());
    }

    OAuthAnswer with(String name, String value) {
        return new OAuthAnswer(status, mediaType, body,
                Stream.concat(headers.stream(), Stream.of(new Header(name, value))).toList());
    }

    /** The first one of this name, or null. */
    String header(String name) {
        return headers.stream().filter(header -> header.name().equals(name)).map(Header::value).findFirst()
                .orElse(null);
    }

    /** Sends it, without the body if it isn't wanted. */
    void send(HttpServletResponse response, boolean whole) throws IOException {
        response.setStatus(status);
        headers.forEach(header -> response.addHeader(header.name(), header.value()));
        if (mediaType != null) {
            response.setContentType(mediaType);
        }
        if (status != HttpServletResponse.SC_NO_CONTENT) {
            response.setContentLength(body.length);
        }
        if (whole && body.length > 0) {
            response.getOutputStream().write(body);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Without the body. */
    @Override
    public String toString() {
        return "OAuthAnswer[" + status + "]";
    }
}
