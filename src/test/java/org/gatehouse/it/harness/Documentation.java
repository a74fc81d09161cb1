package org.gatehouse.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of {@code docs/}, whose examples are what the tests run. */
public record Documentation(String text) {

    public static Documentation of(String page) {
        try {
            return new Documentation(Files.readString(TestRun.current().project().resolve("docs").resolve(page)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The block under the line that ends with the name of the file in backquotes and a colon. */
    public String file(String name) {
        Matcher block = Pattern.compile("`" + Pattern.quote(name) + "`:\n\n```\\w+\n(.*?)\n```", Pattern.DOTALL)
                .matcher(text);
        if (!block.find()) {
            throw new IllegalArgumentException("the page shows no file " + name);
        }
        return block.group(1) + "\n";
    }
}
