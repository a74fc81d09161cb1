package org.gatehouse.oauth.endpoint;

import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import org.gatehouse.domain.token.AccessToken;
import org.gatehouse.domain.token.IssuedToken;
import org.gatehouse.oauth.grant.TokenAnswer;
import org.gatehouse.platform.json.Json;

/** A successful answer (RFC 6749 §5.1): the one moment at which the values are seen. */
final class TokenResponse {

    private TokenResponse() {
    }

    static OAuthAnswer of(TokenAnswer answer, Instant now) {
        IssuedToken issued = answer.issued();
        AccessToken token = issued.token();
        JsonObjectBuilder body = Json.createObjectBuilder().add("access_token", issued.value().reveal())
                .add("expires_in", secondsUntil(token.expires(), now)).add("token_type", "Bearer")
                .add("scope", token.scope().toString());
        issued.refreshValue().ifPresent(refresh -> body.add("refresh_token", refresh.reveal()));
        answer.more().forEach((name, value) -> body.add(name, value.reveal()));
        return OAuthAnswer.json(200, body.build());
    }

    /** To the nearest second: a moment has passed since the token was made. */
    private static long secondsUntil(Instant end, Instant now) {
        return Math.max(0, Duration.between(now, end).plusMillis(500).toSeconds());
    }
}
