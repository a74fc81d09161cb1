package org.gatehouse.oauth.endpoint;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.gatehouse.domain.application.Application;
import org.gatehouse.oauth.Parameters;
import org.gatehouse.oauth.Revocations;
import org.gatehouse.oauth.client.ClientAuthentication;

/** {@code POST /api/o/revoke_token/} (RFC 7009); the {@code token_type_hint} is not needed to find a token. */
@Path("revoke_token")
@RequestScoped
public class RevocationEndpoint {

    @Inject
    private ClientAuthentication clients;
    @Inject
    private Revocations revocations;

    @POST
    public Response revoke(@Context HttpHeaders headers, @Context UriInfo uri, InputStream body) throws IOException {
        Parameters parameters = FormBody.read(headers, uri, body);
        Application client = clients.authenticate(AuthorizationHeaders.of(headers), parameters);
        revocations.revoke(client, parameters.requiredSecret("token", "Request is missing token parameter."));
        return Response.ok().header("Cache-Control", "no-store").header("Pragma", "no-cache").build();
    }
}
