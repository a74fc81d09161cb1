package org.gatehouse.operations.commandline;

import java.util.Locale;

/**
 * A secret that a command needs and that must not stand on the command line.
 *
 * @param name what it is, one word
 * @param fresh whether it is chosen now and so had better be typed twice
 */
public record WantedSecret(String name, boolean fresh) {

    private static final String FRESH = " fresh";

    static WantedSecret of(String text) {
        return text.endsWith(FRESH) ? new WantedSecret(text.substring(0, text.length() - FRESH.length()), true)
                : new WantedSecret(text, false);
    }

    /** As it is sent. */
    public String text() {
        return name + (fresh ? FRESH : "");
    }

    /** The environment variable that may hold it. */
    public String variable() {
        return "GATEHOUSE_COMMAND_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    String prompt() {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1).replace('_', ' ') + ": ";
    }
}
