package org.gatehouse.oauth.endpoint;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.gatehouse.oauth.metadata.ServerMetadata;
import org.gatehouse.platform.json.Json;

/**
 * {@code GET /.well-known/openid-configuration} (OpenID Connect Discovery §4) and
 * {@code GET /.well-known/oauth-authorization-server} (RFC 8414 §3): what this server offers, and where.
 */
@WebServlet({MetadataEndpoint.ROUTE, MetadataEndpoint.ROUTE + "/", MetadataEndpoint.OAUTH,
        MetadataEndpoint.OAUTH + "/"})
public class MetadataEndpoint extends Endpoint {

    static final String ROUTE = "/.well-known/openid-configuration";
    private static final long serialVersionUID = 1L;
    static final String OAUTH = "/.well-known/oauth-authorization-server";
    static final Duration KEPT = Duration.ofMinutes(1);

    @Inject
    private transient ServerMetadata metadata;

    public MetadataEndpoint() {
        super(ROUTE, "GET");
    }

    @Override
    OAuthAnswer answer(HttpServletRequest request) {
        return OAuthAnswer.keptFor(KEPT, Json.textOf(metadata.members()));
    }
}
