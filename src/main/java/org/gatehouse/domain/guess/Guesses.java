package org.gatehouse.domain.guess;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.gatehouse.platform.persistence.RetryOnConflict;

/** The counts for whoever checks passwords, outside of every transaction: two guesses may meet at one row. */
@ApplicationScoped
@RetryOnConflict
public class Guesses {

    @Inject
    private GuessService service;

    public GuessVerdict judge(Guess guess) {
        return service.judge(guess);
    }

    /**
     * Counts a wrong password; before it is told that it was wrong.
     *
     * @return how long it should not have been listened to, if others were quicker to use the last guesses up
     */
    public Optional<Duration> wrong(Guess guess) {
        return service.wrong(guess);
    }

    /** Remembers a right password. */
    public void right(Guess guess) {
        service.right(guess);
    }
}
