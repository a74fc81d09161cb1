package org.gatehouse.oauth.endpoint;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.gatehouse.platform.json.Json;

/** Where the endpoints are, as AWX lists them. */
@Path("/")
@RequestScoped
public class OAuthRoot {

    @GET
    public Response endpoints(@Context UriInfo uri) {
        if (!uri.getRequestUri().getRawPath().endsWith("/")) { // AWX: whoever reads is sent to the URL with a slash
            return Response.status(Response.Status.MOVED_PERMANENTLY).header(HttpHeaders.LOCATION, "/api/o/").build();
        }
        return OAuthAnswer.json(200, Json.createObjectBuilder().add("authorize", "/api/o/authorize/")
                .add("token", "/api/o/token/").add("revoke_token", "/api/o/revoke_token/")
                .add("device_authorization", "/api/o/device_authorization/").build()).build();
    }
}
