package org.gatehouse.security.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gatehouse.domain.guess.Guess;
import org.gatehouse.domain.guess.GuessVerdict;
import org.gatehouse.domain.guess.Guesses;
import org.gatehouse.domain.setting.SettingKey;
import org.gatehouse.domain.setting.SettingService;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserRepository;
import org.gatehouse.domain.user.UserService;
import org.gatehouse.platform.crypto.PasswordHasher;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.log.EventLog;
import org.gatehouse.platform.metrics.Meters;
import org.gatehouse.platform.metrics.Metric;
import org.gatehouse.platform.metrics.Tally;

/**
 * Knows users by name and password; whoever is unknown or switched off costs as much time as anybody else, and has as
 * many guesses.
 */
@ApplicationScoped
public class PasswordVerifier {

    private static final Tally RIGHT = Meters.tally(Metric.PASSWORD_CHECKS, "right");
    private static final Tally WRONG = Meters.tally(Metric.PASSWORD_CHECKS, "wrong");
    private static final Tally THROTTLED = Meters.tally(Metric.PASSWORD_CHECKS, "throttled");

    @Inject
    private UserRepository users;
    @Inject
    private UserService userService;
    @Inject
    private PasswordHasher hasher;
    @Inject
    private Guesses guesses;
    @Inject
    private ClientAddress address;
    @Inject
    private SettingService settings;

    /**
     * The active user of this name, if this is his password.
     *
     * <p>A guess is counted before the next one has its turn: many at once are no more than many in a row.
     */
    public Optional<User> verify(String username, Secret password) {
        Guess guess = new Guess(username, address.current());
        return hasher.inTurn(() -> {
            GuessVerdict verdict = guesses.judge(guess);
            verdict.pause().ifPresent(pause -> {
                THROTTLED.add();
                report("password.throttled", username);
                throw new TooManyGuessesException(pause);
            });
            Optional<User> user = recognise(username, password);
            (user.isPresent() ? RIGHT : WRONG).add();
            if (user.isEmpty()) {
                guesses.wrong(guess);
                report("password.wrong", username);
            } else if (!verdict.settled()) {
                guesses.right(guess);
            }
            return user;
        });
    }

    /** Names nobody who does not exist: people type their password where their name belongs. */
    private void report(String event, String username) {
        if (EventLog.AUDIT.isOn()) {
            Optional<User> meant = users.findByUsername(username);
            EventLog.AUDIT.write(event, line -> line.putId("of_user_id", meant.map(User::id).orElse(0L))
                    .put("of_user", meant.map(User::username).orElse(null)));
        }
    }

    private Optional<User> recognise(String username, Secret password) {
        Optional<User> user = settings.isOn(SettingKey.DISABLE_LOCAL_AUTH) ? Optional.empty()
                : users.findByUsername(username).filter(User::isActive);
        if (user.isEmpty() || password.length() == 0) { // a scheme may refuse an empty password without any work
            hasher.verifiesNobody(password);
            return Optional.empty();
        }
        if (!hasher.verifies(password, user.get().passwordHash())) {
            return Optional.empty();
        }
        return hasher.isOutdated(user.get().passwordHash()) ? Optional.of(userService.rehash(user.get(), password))
                : user;
    }
}
