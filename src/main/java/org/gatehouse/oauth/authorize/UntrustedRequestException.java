package org.gatehouse.oauth.authorize;

/** It is not certain who asks or where the answer would go: only the user may know (RFC 6749 §4.1.2.1). */
public final class UntrustedRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, with the name of the parameter at fault */
    UntrustedRequestException(String message) {
        super(message);
    }
}
