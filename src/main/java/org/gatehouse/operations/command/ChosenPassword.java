package org.gatehouse.operations.command;

import org.gatehouse.domain.user.ProfileRules;
import org.gatehouse.platform.crypto.Secret;

/** A password that the operator chooses. */
final class ChosenPassword {

    private ChosenPassword() {
    }

    static Secret ask(Conversation operator) throws CommandException {
        Secret password = operator.freshSecret("password");
        if (password.length() == 0) {
            throw new CommandException("Blank passwords aren't allowed.");
        }
        if (password.length() > ProfileRules.LONGEST_PASSWORD) {
            throw new CommandException("Passwords have no more than " + ProfileRules.LONGEST_PASSWORD + " characters.");
        }
        return password;
    }
}
