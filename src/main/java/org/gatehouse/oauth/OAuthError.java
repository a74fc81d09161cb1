package org.gatehouse.oauth;

import java.util.Locale;

/**
 * The error codes of RFC 6749 §5.2, §4.1.2.1 for what may also end elsewhere, RFC 8628 §3.5 for waiting devices,
 * RFC 8707 §2 for resources and RFC 6750 §3.1 for bearer tokens, with their HTTP status.
 */
public enum OAuthError {
    INVALID_REQUEST(400),
    INVALID_CLIENT(401),
    INVALID_GRANT(400),
    UNAUTHORIZED_CLIENT(400),
    UNSUPPORTED_GRANT_TYPE(400),
    INVALID_SCOPE(400),
    INVALID_TARGET(400),
    AUTHORIZATION_PENDING(400),
    SLOW_DOWN(400),
    EXPIRED_TOKEN(400),
    INVALID_TOKEN(401),
    INSUFFICIENT_SCOPE(403),
    ACCESS_DENIED(400),
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
