package org.gatehouse.operations.commandline;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.gatehouse.platform.crypto.Secret;

/** Where the program prints, and where it gets secrets: environment, then keyboard without echo, then standard input. */
final class Terminal {

    private final PrintStream output = utf8(System.out);
    private final PrintStream complaints = utf8(System.err);
    private BufferedReader input;

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    void print(String line) {
        output.println(line);
    }

    void complain(String line) {
        complaints.println(line);
    }

    Secret secret(WantedSecret wanted) throws IOException {
        String given = System.getenv(wanted.variable());
        if (given != null) {
            return Secret.of(given);
        }
        System.setProperty("jdk.console", "java.base"); // some JDKs otherwise take a file for a keyboard
        Console console = System.console();
        return console == null ? lineOfInput(wanted) : typed(console, wanted);
    }

    private Secret typed(Console console, WantedSecret wanted) throws IOException {
        Secret typed = read(console, wanted.prompt());
        if (wanted.fresh() && !typed.equals(read(console, "Again: "))) {
            throw new IOException("The two differ. Nothing was changed.");
        }
        return typed;
    }

    private static Secret read(Console console, String prompt) throws IOException {
        char[] typed = console.readPassword("%s", prompt);
        if (typed == null) {
            throw new IOException("Nothing was typed.");
        }
        return Secret.of(new String(typed));
    }

    private Secret lineOfInput(WantedSecret wanted) throws IOException {
        if (input == null) {
            input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        }
        String line = input.readLine();
        if (line == null) {
            throw new IOException("The command needs a " + wanted.name() + ": put it into " + wanted.variable()
                    + ", or give it on standard input.");
        }
        return Secret.of(line);
    }
}
