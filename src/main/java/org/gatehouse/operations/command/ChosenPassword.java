package org.gatehouse.operations.command;

import org.gatehouse.platform.crypto.Secret;

/** A password that the operator chooses. */
final class ChosenPassword {

    private static final int LONGEST = 128;

    private ChosenPassword() {
    }

    static Secret ask(Conversation operator) throws CommandException {
        Secret password = operator.freshSecret("password");
        if (password.length() == 0) {
            throw new CommandException("Blank passwords aren't allowed.");
        }
        if (password.length() > LONGEST) {
            throw new CommandException("Passwords have no more than " + LONGEST + " characters.");
        }
        return password;
    }
}
