package org.gatehouse.platform.persistence;

/** A page beyond the end of a list was asked for. */
public final class NoSuchPageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchPageException(int number) {
        super("there is no page " + number);
    }
}
