package org.gatehouse.oauth;

import java.util.Locale;

/** The error codes of RFC 6749 §5.2 (and §4.1.2.1 for the last two), with their HTTP status. */
public enum OAuthError {
    INVALID_REQUEST(400),
    INVALID_CLIENT(401),
    INVALID_GRANT(400),
    UNAUTHORIZED_CLIENT(400),
    UNSUPPORTED_GRANT_TYPE(400),
    INVALID_SCOPE(400),
    ACCESS_DENIED(403),
    TEMPORARILY_UNAVAILABLE(503);

    private final int status;

    OAuthError(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The code as it stands in the answer. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
