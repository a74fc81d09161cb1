package org.gatehouse.operations.command;

/** The command is refused or has failed; the message says to the operator why. */
public final class CommandException extends Exception {

    private static final long serialVersionUID = 1L;

    public CommandException(String message) {
        super(message);
    }
}
