package org.gatehouse.oauth;

import jakarta.ejb.ApplicationException;

/**
 * The request is refused with an error of RFC 6749.
 *
 * <p>What was done before the refusal is kept: a family that is revoked because somebody presented a stolen refresh
 * token stays revoked although the request fails. Everything else is written only after all checks.
 */
@ApplicationException(rollback = false)
public class OAuthException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final OAuthError error;

    public OAuthException(OAuthError error, String description) {
        super(description);
        this.error = error;
    }

    public OAuthError error() {
        return error;
    }

    /** For {@code error_description}: what the client's developer should know. */
    public String description() {
        return getMessage();
    }

    /** Tells a caller what he did, not a developer where: no trace, which would cost more than the request. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
