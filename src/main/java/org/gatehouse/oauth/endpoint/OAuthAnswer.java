package org.gatehouse.oauth.endpoint;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.gatehouse.oauth.OAuthError;

/** Answers of the endpoints: JSON that nobody keeps (RFC 6749 §5.1). */
final class OAuthAnswer {

    private OAuthAnswer() {
    }

    static Response.ResponseBuilder json(int status, JsonObject body) {
        return Response.status(status).entity(body.toString()).type(MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store").header("Pragma", "no-cache");
    }

    /** An error object (RFC 6749 §5.2). */
    static Response.ResponseBuilder error(int status, OAuthError error, String description) {
        return json(status, Json.createObjectBuilder().add("error", error.code()).add("error_description", description)
                .build());
    }
}
