package org.gatehouse.domain.guess;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.platform.config.LoginConfig;
import org.gatehouse.platform.crypto.Digest;

/** Counts guesses and says when there were too many. */
@Stateless
public class GuessService {

    @Inject
    private GuessCountRepository counts;
    @Inject
    private LoginConfig limits;
    @Inject
    private Clock clock;

    /** Asked before the password is looked at; costs one query. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public GuessVerdict judge(Guess guess) {
        Instant now = clock.instant();
        List<GuessCount> concerned = counts.of(guess);
        Optional<GuessCount> home = among(concerned, guess.homeKey()).filter(count -> count.isTrusted(now));
        // a user at home is not stopped by the guesses of whoever shares his address; his own are counted there
        Optional<Duration> pause = home.isPresent() ? pauseOf(home, now)
                : longer(pauseOf(among(concerned, guess.accountKey()), now),
                        pauseOf(among(concerned, guess.addressKey()), now));
        return new GuessVerdict(pause, home.filter(count -> count.isSettled(now)).isPresent());
    }

    /**
     * The password was wrong.
     *
     * @return how long it should not have been listened to, if others were quicker to use the last guesses up
     */
    public Optional<Duration> wrong(Guess guess) {
        Instant now = clock.instant();
        GuessCount account = counts.lock(guess.homeKey()).filter(count -> count.isTrusted(now))
                .orElseGet(() -> lockedOrNew(guess.accountKey(), now));
        GuessCount address = lockedOrNew(guess.addressKey(), now);
        Optional<Duration> pause = longer(account.blockedFor(now), address.blockedFor(now));
        account.add(now, limits.accountLimit(), limits.window());
        address.add(now, limits.addressLimit(), limits.window());
        return pause;
    }

    /** The password was right: counting begins anew, and the address becomes one of the user's homes. */
    public void right(Guess guess) {
        Instant now = clock.instant();
        GuessCount home = lockedOrNew(guess.homeKey(), now);
        if (!home.isTrusted(now)) {
            counts.lock(guess.accountKey()).filter(count -> count.hasGuesses(now))
                    .ifPresent(count -> count.forgive(now));
        }
        home.trust(now);
    }

    /** Removes at most so many counts that say nothing any more and answers how many it were. */
    public int purge(int most) {
        return counts.removeExpired(clock.instant(), most);
    }

    /** Two who make the row at once meet at its unique key; the second tries again. */
    private GuessCount lockedOrNew(Digest subject, Instant now) {
        return counts.lock(subject).orElseGet(() -> counts.add(new GuessCount(subject, now)));
    }

    private static Optional<GuessCount> among(List<GuessCount> concerned, Digest key) {
        return concerned.stream().filter(count -> count.isOf(key)).findFirst();
    }

    private static Optional<Duration> pauseOf(Optional<GuessCount> count, Instant now) {
        return count.flatMap(found -> found.blockedFor(now));
    }

    private static Optional<Duration> longer(Optional<Duration> one, Optional<Duration> other) {
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) < 0 ? other
                : one.or(() -> other);
    }
}
