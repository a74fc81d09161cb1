package org.gatehouse.domain;

import jakarta.ejb.ApplicationException;

/** Somebody else removed the object between the look at it and the change. */
@ApplicationException(rollback = true)
public final class GoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public GoneException() {
        super("the object no longer exists");
    }
}
