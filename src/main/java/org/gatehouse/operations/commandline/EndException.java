package org.gatehouse.operations.commandline;

/** The program ends here. */
final class EndException extends Exception {

    private static final long serialVersionUID = 1L;

    private final ExitCode code;

    EndException(ExitCode code, String message) {
        super(message);
        this.code = code;
    }

    ExitCode code() {
        return code;
    }
}
