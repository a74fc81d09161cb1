package org.gatehouse.oauth.endpoint;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import org.gatehouse.domain.application.Application;
import org.gatehouse.oauth.Parameters;
import org.gatehouse.oauth.client.ClientAuthentication;
import org.gatehouse.oauth.grant.TokenGrants;

/** {@code POST /api/o/token/} (RFC 6749 §3.2): parameters, client, grant, answer. */
@WebServlet({TokenEndpoint.ROUTE, "/api/o/token"})
public class TokenEndpoint extends Endpoint {

    static final String ROUTE = "/api/o/token/";
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ClientAuthentication clients;
    @Inject
    private transient TokenGrants grants;
    @Inject
    private transient Clock clock;

    public TokenEndpoint() {
        super(ROUTE, "POST");
    }

    @Override
    OAuthAnswer answer(HttpServletRequest request) throws IOException {
        Parameters parameters = FormBody.read(request);
        Application client = clients.authenticate(authorization(request), parameters);
        return TokenResponse.of(grants.issue(client, parameters), clock.instant());
    }
}
