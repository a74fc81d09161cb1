package org.gatehouse.operations.commandline;

/**
 * An option of a command.
 *
 * @param name without the dashes
 * @param placeholder what its value is called in the help; empty if it has none
 * @param meaning one line for the help
 */
public record Option(String name, String placeholder, String meaning) {

    static Option flag(String name, String meaning) {
        return new Option(name, "", meaning);
    }

    boolean isFlag() {
        return placeholder.isEmpty();
    }

    String usage() {
        return "--" + name + (isFlag() ? "" : " " + placeholder);
    }
}
