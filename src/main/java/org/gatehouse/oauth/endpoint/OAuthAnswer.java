package org.gatehouse.oauth.endpoint;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.gatehouse.oauth.OAuthError;
import org.gatehouse.platform.json.Json;

/** Answers of the endpoints: JSON that nobody keeps (RFC 6749 §5.1). */
final class OAuthAnswer {

    private OAuthAnswer() {
    }

    static Response.ResponseBuilder json(int status, JsonObject body) {
        return answer(status, MediaType.APPLICATION_JSON, body.toString());
    }

    /** Something else than JSON. */
    static Response.ResponseBuilder of(String mediaType, String body) {
        return answer(200, mediaType, body);
    }

    private static Response.ResponseBuilder answer(int status, String mediaType, String body) {
        return Response.status(status).entity(body).type(mediaType).header("Cache-Control", "no-store")
                .header("Pragma", "no-cache");
    }

    /** An error object (RFC 6749 §5.2). */
    static Response.ResponseBuilder error(int status, OAuthError error, String description) {
        return json(status, Json.createObjectBuilder().add("error", error.code()).add("error_description", description)
                .build());
    }
}
