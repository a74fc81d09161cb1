package org.gatehouse.oauth.endpoint;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Where the endpoints are, as AWX lists them. */
@Path("/")
@RequestScoped
public class OAuthRoot {

    @GET
    public Response endpoints() {
        return OAuthAnswer.json(200, Json.createObjectBuilder().add("authorize", "/api/o/authorize/")
                .add("token", "/api/o/token/").add("revoke_token", "/api/o/revoke_token/").build()).build();
    }
}
