package org.gatehouse.domain.token;

import jakarta.ejb.ApplicationException;

/** The token with which somebody asked for another one was ended, or narrowed, since it was recognised. */
@ApplicationException(rollback = true)
public final class TokenEndedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TokenEndedException() {
        super("the token that asked has been ended or narrowed");
    }
}
