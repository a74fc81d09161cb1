package org.gatehouse.domain.key;

import jakarta.ejb.ApplicationException;

/**
 * This node was given no secret key, so it has nothing to sign with; or one that has been replaced since, so that nobody
 * else could open what it would seal.
 */
@ApplicationException(rollback = true)
public final class NoSecretKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSecretKeyException() {
        super("this server does not have the secret key of the installation, so it can't sign tokens");
    }
}
