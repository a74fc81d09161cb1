package org.gatehouse.operations.commandline;

/** The arguments can't be understood. */
public final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }
}
