package org.gatehouse.platform.http;

/** An address could not, or must not, be asked; the message tells nothing of what was found there. */
public final class OutboundException extends Exception {

    private static final long serialVersionUID = 1L;

    OutboundException(String message) {
        super(message);
    }

    OutboundException(String message, Throwable cause) {
        super(message, cause);
    }
}
