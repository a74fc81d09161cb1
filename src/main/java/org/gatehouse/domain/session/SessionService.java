package org.gatehouse.domain.session;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.domain.Change;
import org.gatehouse.domain.setting.SettingKey;
import org.gatehouse.domain.setting.SettingService;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserService;
import org.gatehouse.platform.crypto.RandomText;
import org.gatehouse.platform.crypto.Secret;

/** Begins and ends sessions. */
@Stateless
public class SessionService {

    /** Characters of the cookie's value: 32 of base62 hold 190 bits. */
    public static final int SECRET_LENGTH = 32;

    private static final long NONE = 0;

    @Inject
    private SessionRepository sessions;
    @Inject
    private SessionUse uses;
    @Inject
    private UserService users;
    @Inject
    private SettingService settings;
    @Inject
    private CurrentSession current;
    @Inject
    private RandomText random;
    @Inject
    private Clock clock;

    /**
     * Signs a user in whose password has just been verified. His row is locked meanwhile, so that of many who sign in at
     * once no more stay than SESSIONS_PER_USER says.
     */
    public IssuedSession begin(User verified) {
        User user = users.signedIn(verified);
        Instant now = clock.instant();
        Secret secret = Secret.of(random.base62(SECRET_LENGTH));
        Duration age = age();
        Session session = sessions.add(new Session(user, secret, now, age));
        sessions.removeExpiredOf(user.id(), now);
        int most = Math.toIntExact(settings.number(SettingKey.SESSIONS_PER_USER));
        if (most > 0) {
            sessions.removeAllButNewestOf(user.id(), most);
        }
        return new IssuedSession(new LivingSession(session, age), secret);
    }

    /** The living session with this secret; its end moves, a moment later. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS) // it only reads, at every request
    public Optional<LivingSession> use(Secret secret) {
        Instant now = clock.instant();
        Optional<Session> session = sessions.findBySecret(secret).filter(found -> found.isAlive(now));
        Duration age = age();
        session.filter(found -> found.isWorthRemembering(now, age))
                .ifPresent(found -> uses.remember(found.id(), now, now.plus(age)));
        return session.map(found -> new LivingSession(found, age));
    }

    /** Ends the session with this secret, if there is one. */
    public void end(Secret secret) {
        sessions.remove(secret);
    }

    /** Ends all sessions of a user and answers how many there were. */
    public int endAll(long userId) {
        return sessions.removeAllOf(userId, NONE);
    }

    /** Ends at most so many sessions, whosever they are, and answers how many it were. */
    public int endSome(int most) {
        return sessions.removeSome(most);
    }

    /** Removes at most so many sessions that have expired and answers how many it were. */
    public int purge(int most) {
        return sessions.removeExpired(clock.instant(), most);
    }

    /** A new password ends all sessions but the one that asked for it; whoever is switched off keeps none. */
    public void onUpdated(@Observes Change.Updated updated) {
        if (updated.object() instanceof User user) {
            if (!user.isActive()) {
                endAll(user.id());
            } else if (updated.differences().containsKey("password")) {
                sessions.removeAllOf(user.id(), current.sessionId().orElse(NONE));
            }
        }
    }

    private Duration age() {
        return settings.seconds(SettingKey.SESSION_COOKIE_AGE);
    }
}
