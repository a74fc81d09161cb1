package org.gatehouse.operations.commandline;

/** How a command ends. */
public enum ExitCode {
    DONE(0, "done"), FAILED(1, "refused or failed"), USAGE(2, "the command line can't be understood"),
    UNREACHABLE(3, "the server does not answer");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    public int number() {
        return number;
    }

    String meaning() {
        return meaning;
    }
}
