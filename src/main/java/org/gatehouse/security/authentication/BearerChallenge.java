package org.gatehouse.security.authentication;

import java.util.List;

/**
 * The {@code WWW-Authenticate} values of the API (RFC 6750 §3). AWX: never Basic, so that browsers do not ask for a
 * password by themselves.
 */
public final class BearerChallenge {

    /** For requests without credentials: no error has happened yet. */
    public static final String PLAIN = "Bearer realm=api authorization_url=/api/o/authorize/";
    /** For a token that is unknown, expired or malformed. */
    public static final String INVALID_TOKEN = PLAIN + ", error=\"invalid_token\"";

    private BearerChallenge() {
    }

    /** For a token whose scope does not permit the request, with the words that would (RFC 6750 §3.1). */
    public static String insufficientScope(List<String> needed) {
        return PLAIN + ", error=\"insufficient_scope\", scope=\"" + String.join(" ", needed) + "\"";
    }
}
