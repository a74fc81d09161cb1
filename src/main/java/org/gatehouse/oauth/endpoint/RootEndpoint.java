package org.gatehouse.oauth.endpoint;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.gatehouse.platform.json.Json;

/** {@code GET /api/o/}: where the endpoints are, as AWX lists them. */
@WebServlet({RootEndpoint.ROUTE, "/api/o"})
public class RootEndpoint extends Endpoint {

    static final String ROUTE = "/api/o/";
    private static final long serialVersionUID = 1L;

    public RootEndpoint() {
        super(ROUTE, "GET");
    }

    @Override
    OAuthAnswer answer(HttpServletRequest request) {
        if (!request.getRequestURI().endsWith("/")) { // AWX: whoever reads is sent to the URL with a slash
            return OAuthAnswer.empty(301).with("Location", ROUTE);
        }
        return OAuthAnswer.json(200, Json.createObjectBuilder().add("authorize", "/api/o/authorize/")
                .add("token", TokenEndpoint.ROUTE).add("revoke_token", RevocationEndpoint.ROUTE)
                .add("device_authorization", DeviceAuthorizationEndpoint.ROUTE).build());
    }

    @Override
    boolean isOpenToScripts() {
        return false;
    }
}
