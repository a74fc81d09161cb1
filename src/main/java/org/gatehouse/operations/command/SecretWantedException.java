package org.gatehouse.operations.command;

import org.gatehouse.operations.commandline.WantedSecret;

/** The command can't go on without a secret. */
final class SecretWantedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient WantedSecret wanted;

    SecretWantedException(WantedSecret wanted) {
        super("the command needs a " + wanted.name(), null, false, false);
        this.wanted = wanted;
    }

    WantedSecret wanted() {
        return wanted;
    }
}
