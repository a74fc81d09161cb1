package org.gatehouse.oauth.endpoint;

import org.gatehouse.oauth.OAuthError;

/** What a protected resource among the endpoints answers to a token that does not open it (RFC 6750 §3). */
final class BearerRefusal {

    private static final String PLAIN = "Bearer realm=\"api\"";

    private BearerRefusal() {
    }

    /** To a request without a token: no error has happened yet (§3.1). */
    static OAuthAnswer noToken() {
        return challenged(OAuthAnswer.error(401, OAuthError.INVALID_TOKEN, "There is no access token."), "");
    }

    static OAuthAnswer invalidToken(String description) {
        return challenged(OAuthAnswer.error(401, OAuthError.INVALID_TOKEN, description),
                ", error=\"invalid_token\", error_description=\"" + description + "\"");
    }

    static OAuthAnswer insufficientScope(String scope) {
        String description = "The scope of the access token lacks " + scope + ".";
        return challenged(OAuthAnswer.error(403, OAuthError.INSUFFICIENT_SCOPE, description),
                ", error=\"insufficient_scope\", scope=\"" + scope + "\"");
    }

    private static OAuthAnswer challenged(OAuthAnswer answer, String error) {
        return answer.with("WWW-Authenticate", PLAIN + error);
    }
}
