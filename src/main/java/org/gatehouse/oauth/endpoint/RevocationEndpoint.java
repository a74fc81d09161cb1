package org.gatehouse.oauth.endpoint;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.gatehouse.domain.application.Application;
import org.gatehouse.oauth.Parameters;
import org.gatehouse.oauth.Revocations;
import org.gatehouse.oauth.client.ClientAuthentication;

/** {@code POST /api/o/revoke_token/} (RFC 7009); the {@code token_type_hint} is not needed to find a token. */
@WebServlet({RevocationEndpoint.ROUTE, "/api/o/revoke_token"})
public class RevocationEndpoint extends Endpoint {

    static final String ROUTE = "/api/o/revoke_token/";
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ClientAuthentication clients;
    @Inject
    private transient Revocations revocations;

    public RevocationEndpoint() {
        super(ROUTE, "POST");
    }

    @Override
    OAuthAnswer answer(HttpServletRequest request) throws IOException {
        Parameters parameters = FormBody.read(request);
        Application client = clients.authenticate(authorization(request), parameters);
        revocations.revoke(client, parameters.requiredSecret("token", "Request is missing token parameter."));
        return OAuthAnswer.done();
    }
}
