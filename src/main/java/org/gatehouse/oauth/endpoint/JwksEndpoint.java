package org.gatehouse.oauth.endpoint;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.stream.Collectors;
import org.gatehouse.domain.key.SigningKey;
import org.gatehouse.domain.key.SigningKeys;
import org.gatehouse.platform.config.KeyConfig;

/** {@code GET /api/o/jwks/}: the public halves of the signing keys as a JWK Set (RFC 7517 §5). */
@WebServlet({JwksEndpoint.ROUTE, "/api/o/jwks"})
public class JwksEndpoint extends Endpoint {

    static final String ROUTE = "/api/o/jwks/";
    private static final long serialVersionUID = 1L;
    private static final Duration KEPT_AT_MOST = Duration.ofMinutes(5);

    @Inject
    private transient SigningKeys keys;
    @Inject
    private transient KeyConfig config;

    public JwksEndpoint() {
        super(ROUTE, "GET");
    }

    /** Whoever keeps the answer as long as it allows knows every key before it signs. */
    @Override
    OAuthAnswer answer(HttpServletRequest request) {
        Duration ahead = config.publishAhead().dividedBy(2);
        Duration kept = ahead.compareTo(KEPT_AT_MOST) < 0 ? ahead : KEPT_AT_MOST;
        String set = keys.published().stream().map(SigningKey::publicJwk)
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
        return OAuthAnswer.keptFor(kept, set);
    }
}
