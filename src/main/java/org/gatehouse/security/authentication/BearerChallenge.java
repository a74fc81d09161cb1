package org.gatehouse.security.authentication;

/**
 * The {@code WWW-Authenticate} values of the API (RFC 6750 §3). AWX: never Basic, so that browsers do not ask for a
 * password by themselves.
 */
public final class BearerChallenge {

    /** For requests without credentials: no error has happened yet. */
    public static final String PLAIN = "Bearer realm=api authorization_url=/api/o/authorize/";
    /** For a token that is unknown, expired or malformed. */
    public static final String INVALID_TOKEN = PLAIN + ", error=\"invalid_token\"";
    /** For a token whose scope does not permit the method. */
    public static final String INSUFFICIENT_SCOPE = PLAIN + ", error=\"insufficient_scope\", scope=\"write\"";

    private BearerChallenge() {
    }
}
