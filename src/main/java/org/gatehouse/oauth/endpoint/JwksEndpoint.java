package org.gatehouse.oauth.endpoint;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.stream.Collectors;
import org.gatehouse.domain.key.SigningKey;
import org.gatehouse.domain.key.SigningKeys;
import org.gatehouse.platform.config.KeyConfig;

/** {@code GET /api/o/jwks/}: the public halves of the signing keys as a JWK Set (RFC 7517 §5). */
@Path("jwks")
@RequestScoped
public class JwksEndpoint {

    private static final Duration KEPT_AT_MOST = Duration.ofMinutes(5);

    @Inject
    private SigningKeys keys;
    @Inject
    private KeyConfig config;

    /** Whoever keeps the answer as long as it allows knows every key before it signs. */
    @GET
    public Response keys() {
        Duration ahead = config.publishAhead().dividedBy(2);
        Duration kept = ahead.compareTo(KEPT_AT_MOST) < 0 ? ahead : KEPT_AT_MOST;
        String set = keys.published().stream().map(SigningKey::publicJwk)
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
        return Response.ok(set, MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "public, max-age=" + kept.toSeconds()).build();
    }
}
