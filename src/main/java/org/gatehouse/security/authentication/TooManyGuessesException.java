package org.gatehouse.security.authentication;

import java.time.Duration;

/** There were so many wrong passwords that this one is not even looked at. */
public final class TooManyGuessesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Duration pause;

    TooManyGuessesException(Duration pause) {
        super("too many wrong passwords");
        this.pause = pause;
    }

    static void raise(Duration pause) {
        throw new TooManyGuessesException(pause);
    }

    /** When to come back, in whole seconds. */
    public Duration retryAfter() {
        return Duration.ofSeconds(pause.plusMillis(999).toSeconds());
    }

    /** The same for people. */
    public String inWords() {
        long seconds = retryAfter().toSeconds();
        return seconds > 90 ? (seconds + 59) / 60 + " minutes" : seconds + " seconds";
    }
}
