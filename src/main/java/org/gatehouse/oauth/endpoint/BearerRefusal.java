package org.gatehouse.oauth.endpoint;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.gatehouse.oauth.OAuthError;

/** What a protected resource among the endpoints answers to a token that does not open it (RFC 6750 §3). */
final class BearerRefusal {

    private static final String PLAIN = "Bearer realm=\"api\"";

    private BearerRefusal() {
    }

    /** To a request without a token: no error has happened yet (§3.1). */
    static Response noToken() {
        return challenged(OAuthAnswer.error(401, OAuthError.INVALID_TOKEN, "There is no access token."), "");
    }

    static Response invalidToken(String description) {
        return challenged(OAuthAnswer.error(401, OAuthError.INVALID_TOKEN, description),
                ", error=\"invalid_token\", error_description=\"" + description + "\"");
    }

    static Response insufficientScope(String scope) {
        String description = "The scope of the access token lacks " + scope + ".";
        return challenged(OAuthAnswer.error(403, OAuthError.INSUFFICIENT_SCOPE, description),
                ", error=\"insufficient_scope\", scope=\"" + scope + "\"");
    }

    private static Response challenged(Response.ResponseBuilder answer, String error) {
        return answer.header(HttpHeaders.WWW_AUTHENTICATE, PLAIN + error).build();
    }
}
