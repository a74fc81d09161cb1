package org.gatehouse.security.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.gatehouse.domain.guess.Guess;
import org.gatehouse.domain.guess.Guesses;

/**
 * Lets nobody try out the short codes of waiting devices (RFC 8628 §5.1): wrong ones are counted like wrong passwords,
 * and a right one forgives nothing, because everybody can have a right one made for himself.
 */
@ApplicationScoped
public class UserCodeGuesses {

    @Inject
    private Guesses guesses;
    @Inject
    private ClientAddress address;

    /**
     * What the code leads to, if anything.
     *
     * @throws TooManyGuessesException if the caller has been wrong too often
     */
    public <T> Optional<T> tried(Caller caller, Supplier<Optional<T>> lookup) {
        Guess guess = new Guess(Guess.Kind.USER_CODE, caller.getName(), address.current());
        guesses.judge(guess).pause().ifPresent(TooManyGuessesException::raise);
        Optional<T> found = lookup.get();
        if (found.isEmpty()) { // not told that it was wrong, if it should not have been looked at
            guesses.wrong(guess).ifPresent(TooManyGuessesException::raise);
        }
        return found;
    }
}
