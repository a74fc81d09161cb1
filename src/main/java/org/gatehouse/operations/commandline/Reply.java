package org.gatehouse.operations.commandline;

import java.util.Optional;

/**
 * A line of the server's answer: a sign that says what it is for, and a text.
 *
 * @param sign what to do with the text
 * @param text the rest of the line
 */
public record Reply(Sign sign, String text) {

    /** What a line is for. */
    public enum Sign {
        /** To standard output. */
        OUTPUT('>'),
        /** To standard error. */
        COMPLAINT('!'),
        /** A secret is wanted, see {@link WantedSecret}; the command begins anew with it. */
        WANTED('?'),
        /** The last line: the exit code. */
        EXIT('=');

        private final char character;

        Sign(char character) {
            this.character = character;
        }
    }

    static Optional<Reply> of(String line) {
        for (Sign sign : Sign.values()) {
            if (!line.isEmpty() && line.charAt(0) == sign.character) {
                return Optional.of(new Reply(sign, line.substring(1)));
            }
        }
        return Optional.empty();
    }

    /** As it is sent, without the line's end. */
    public String line() {
        return sign.character + text;
    }
}
