package org.gatehouse.api.rest;

import jakarta.json.JsonObject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.gatehouse.platform.json.Json;

/** The request is refused in AWX's words: {@code {"detail"}} or {@code {"field": ["message"]}}. */
public final class ApiException extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    private ApiException(int status, JsonObject body) {
        super(Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body).build());
    }

    /** Refuses with a text for people. */
    public static ApiException of(int status, String detail) {
        return new ApiException(status, Json.createObjectBuilder().add("detail", detail).build());
    }

    public static ApiException badRequest(String detail) {
        return of(400, detail);
    }

    public static ApiException forbidden() {
        return forbidden("You do not have permission to perform this action.");
    }

    public static ApiException forbidden(String detail) {
        return of(403, detail);
    }

    public static ApiException notFound() {
        return of(404, "Not found.");
    }

    /** Refuses an association. AWX: under {@code msg}. */
    public static ApiException association(String message) {
        return new ApiException(400, Json.createObjectBuilder().add("msg", message).build());
    }

    /** Refuses with messages by field. */
    public static ApiException invalid(Map<String, List<String>> violations) {
        var body = Json.createObjectBuilder();
        violations.forEach((field, messages) -> body.add(field, Json.createArrayBuilder(messages)));
        return new ApiException(400, body.build());
    }

    public static ApiException invalid(String field, String message) {
        return invalid(Map.of(field, List.of(message)));
    }

    /** Tells a caller what he did, not a developer where: no trace, which would cost more than the request. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
