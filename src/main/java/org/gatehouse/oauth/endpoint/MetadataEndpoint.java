package org.gatehouse.oauth.endpoint;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.gatehouse.oauth.metadata.ServerMetadata;
import org.gatehouse.platform.json.Json;

/**
 * {@code GET /.well-known/openid-configuration} (OpenID Connect Discovery §4) and
 * {@code GET /.well-known/oauth-authorization-server} (RFC 8414 §3): what this server offers, and where.
 */
@Path("{document: openid-configuration|oauth-authorization-server}")
@RequestScoped
public class MetadataEndpoint {

    @Inject
    private ServerMetadata metadata;

    @GET
    public Response read() {
        return Response.ok(Json.objectOf(metadata.members()).toString(), MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "public, max-age=60").build();
    }
}
