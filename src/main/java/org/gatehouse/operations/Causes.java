package org.gatehouse.operations;

import java.util.LinkedHashSet;
import java.util.Set;

/** An exception and what caused it, as one line for a log. */
final class Causes {

    private Causes() {
    }

    static String inOneLine(Throwable failure) {
        Set<String> messages = new LinkedHashSet<>();
        for (Throwable cause = failure; cause != null && messages.size() < 5; cause = cause.getCause()) {
            String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            messages.add(message.lines().findFirst().orElse("").strip());
        }
        return String.join("; because: ", messages);
    }
}
