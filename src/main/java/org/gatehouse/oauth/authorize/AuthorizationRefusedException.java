package org.gatehouse.oauth.authorize;

import jakarta.ejb.ApplicationException;

/** The request is refused, and the application may know why (RFC 6749 §4.1.2.1). */
@ApplicationException(rollback = true)
public final class AuthorizationRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ReturnAddress to;
    private final AuthorizationError error;

    AuthorizationRefusedException(ReturnAddress to, AuthorizationError error, String description) {
        super(description);
        this.to = to;
        this.error = error;
    }

    public ReturnAddress to() {
        return to;
    }

    public AuthorizationError error() {
        return error;
    }
}
