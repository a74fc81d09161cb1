package org.gatehouse.oauth.endpoint;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.gatehouse.oauth.metadata.ProtectedResourceMetadata;
import org.gatehouse.platform.json.Json;

/**
 * {@code GET /.well-known/oauth-protected-resource}, with or without the path of the API behind it (RFC 9728 §3.1):
 * where to get tokens for {@code /api/v2/}.
 */
@WebServlet({ProtectedResourceEndpoint.ROUTE, ProtectedResourceEndpoint.ROUTE + "/",
        ProtectedResourceEndpoint.ROUTE + "/api/v2", ProtectedResourceEndpoint.ROUTE + "/api/v2/"})
public class ProtectedResourceEndpoint extends Endpoint {

    static final String ROUTE = "/.well-known/oauth-protected-resource";
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ProtectedResourceMetadata metadata;

    public ProtectedResourceEndpoint() {
        super(ROUTE, "GET");
    }

    @Override
    OAuthAnswer answer(HttpServletRequest request) {
        return OAuthAnswer.keptFor(MetadataEndpoint.KEPT, Json.textOf(metadata.members()));
    }
}
