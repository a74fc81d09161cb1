package org.gatehouse.platform.http;

/** Something could not, or must not, be fetched; the message tells nothing of what was found there. */
public final class FetchException extends Exception {

    private static final long serialVersionUID = 1L;

    FetchException(String message) {
        super(message);
    }

    FetchException(String message, Throwable cause) {
        super(message, cause);
    }
}
