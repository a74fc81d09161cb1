package org.gatehouse.oauth.endpoint;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.gatehouse.oauth.metadata.ProtectedResourceMetadata;
import org.gatehouse.platform.json.Json;

/**
 * {@code GET /.well-known/oauth-protected-resource}, with or without the path of the API behind it (RFC 9728 §3.1):
 * where to get tokens for {@code /api/v2/}.
 */
@Path("oauth-protected-resource{path: (/api/v2)?}")
@RequestScoped
public class ProtectedResourceEndpoint {

    @Inject
    private ProtectedResourceMetadata metadata;

    @GET
    public Response read() {
        return Response.ok(Json.objectOf(metadata.members()).toString(), MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "public, max-age=60").build();
    }
}
