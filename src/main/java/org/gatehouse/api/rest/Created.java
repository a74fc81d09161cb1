package org.gatehouse.api.rest;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The answer to a create: 201, the object, and its URL as a relative {@code Location}. */
public final class Created {

    private Created() {
    }

    public static Response of(JsonObject object) {
        // Response.created() would make the URL absolute
        return Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, object.getString("url"))
                .type(MediaType.APPLICATION_JSON_TYPE).entity(object).build();
    }
}
