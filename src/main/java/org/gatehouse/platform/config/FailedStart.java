package org.gatehouse.platform.config;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The end of a start that can't succeed: says why in one line and, with {@code gatehouse.exit-on-failure}, ends the
 * JVM, so that nothing stays up that can't serve.
 */
public final class FailedStart {

    private static final Logger LOG = Logger.getLogger(FailedStart.class.getName());
    private static final int EXIT_CODE = 1;
    private static final int MOST_CAUSES = 5;

    private FailedStart() {
    }

    /** Reports the failure; returns only where a failed start fails the deployment instead of the process. */
    public static void because(Throwable failure) {
        boolean obvious = failure instanceof ConfigurationException;
        LOG.log(Level.SEVERE, "Gatehouse could not start: " + causes(failure), obvious ? null : failure);
        if (ConfigReader.ofProcess().flag(ConfigKey.EXIT_ON_FAILURE, false)) {
            Runtime.getRuntime().halt(EXIT_CODE); // exit() would wait for a server that is still starting
        }
    }

    static String causes(Throwable failure) {
        Set<String> messages = new LinkedHashSet<>();
        for (Throwable cause = failure; cause != null && messages.size() < MOST_CAUSES; cause = cause.getCause()) {
            String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            messages.add(message.lines().findFirst().orElse("").strip());
        }
        return String.join("; because: ", messages);
    }
}
