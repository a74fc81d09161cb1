package org.gatehouse.domain.key;

import jakarta.ejb.ApplicationException;

/** This node was given no secret key, so it has nothing to sign with. */
@ApplicationException(rollback = true)
public final class NoSecretKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSecretKeyException() {
        super("this server has no secret key, so it can't sign tokens");
    }
}
