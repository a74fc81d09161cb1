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
import java.time.Clock;
import org.gatehouse.domain.application.Application;
import org.gatehouse.oauth.Parameters;
import org.gatehouse.oauth.client.ClientAuthentication;
import org.gatehouse.oauth.grant.TokenGrants;

/** {@code POST /api/o/token/} (RFC 6749 §3.2): parameters, client, grant, answer. */
@Path("token")
@RequestScoped
public class TokenEndpoint {

    @Inject
    private ClientAuthentication clients;
    @Inject
    private TokenGrants grants;
    @Inject
    private Clock clock;

    @POST
    public Response token(@Context HttpHeaders headers, @Context UriInfo uri, InputStream body) throws IOException {
        Parameters parameters = FormBody.read(headers, uri, body);
        Application client = clients.authenticate(AuthorizationHeaders.of(headers), parameters);
        return TokenResponse.of(grants.issue(client, parameters), clock.instant());
    }
}
