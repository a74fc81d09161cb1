package org.gatehouse.domain.session;

import jakarta.annotation.Priority;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.domain.Change;
import org.gatehouse.domain.setting.SettingKey;
import org.gatehouse.domain.setting.SettingService;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserService;
import org.gatehouse.platform.crypto.Digest;
import org.gatehouse.platform.crypto.RandomText;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.persistence.Criterion;

/** Begins and ends sessions. */
@Stateless
public class SessionService {

    /** Characters of the cookie's value: 32 of base62 hold 190 bits. */
    public static final int SECRET_LENGTH = 32;

    private static final long NONE = 0;
    private static final int FIRST = 100;

    @Inject
    private SessionRepository sessions;
    @Inject
    private SessionClientRepository clients;
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
    @Inject
    private Event<SessionsEnded> announced;

    /**
     * Signs a user in whose password has just been verified. His row is locked meanwhile, so that of many who sign in at
     * once no more stay than SESSIONS_PER_USER says.
     *
     * @param replaced the session that the browser has so far; it ends. If it is one of the same user, applications see
     * the new one as its continuation
     * @param purpose what he has signed in for, if that asks for a new proof of who he is
     */
    public IssuedSession begin(User verified, Optional<Secret> replaced, Optional<Digest> purpose) {
        User user = users.signedIn(verified);
        Instant now = clock.instant();
        String publicId = replaced.flatMap(sessions::findBySecret).flatMap(old -> replace(old, user, now))
                .orElseGet(() -> random.base62(SECRET_LENGTH));
        Secret secret = Secret.of(random.base62(SECRET_LENGTH));
        Duration age = age();
        Session session = sessions.add(new Session(user, new SessionIdentity(secret, publicId, purpose), now, age));
        sessions.removeExpiredOf(user.id(), now);
        int most = Math.toIntExact(settings.number(SettingKey.SESSIONS_PER_USER));
        if (most > 0) {
            end(sessions.allButNewestOf(user.id(), most));
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

    /** What the session was begun for is done: the next time its user has to prove anew who he is. */
    public boolean fulfil(Session session) {
        return sessions.forgetPurpose(session.id());
    }

    /** Ends the session with this secret, if there is one. */
    public void end(Secret secret) {
        sessions.findBySecret(secret).ifPresent(session -> end(List.of(session)));
    }

    /** Ends all sessions of a user and answers how many there were. */
    public int endAll(long userId) {
        return endAllOf(userId, NONE);
    }

    /** Ends at most so many sessions, whosever they are, and answers how many it were. */
    public int endSome(int most) {
        return end(sessions.findFirst(most, Criterion.ALL));
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
                endAllOf(user.id(), current.sessionId().orElse(NONE));
            }
        }
    }

    /** Sessions go with their user; before his tokens, by which it is known who has to hear of it. */
    public void onDeleted(@Observes @Priority(FIRST) Change.Deleted deleted) {
        if (deleted.object() instanceof User user) {
            endAll(user.id());
        }
    }

    private int endAllOf(long userId, long spared) {
        int ended = 0;
        for (List<Session> some = sessions.someOf(userId, spared); !some.isEmpty(); some = sessions
                .someOf(userId, spared)) {
            ended += end(some);
        }
        return ended;
    }

    private int end(List<Session> some) {
        if (!some.isEmpty()) {
            sessions.removeAndForget(some); // first, so that nobody gets a token in one of them any more
            announced.fire(new SessionsEnded(some));
        }
        return some.size();
    }

    /** Makes room for a new session in the same browser; the name that lives on, if it is the same user's. */
    private Optional<String> replace(Session old, User user, Instant now) {
        if (old.user().id() == user.id() && old.isAlive(now)) {
            sessions.removeAndForget(List.of(old));
            return Optional.of(old.publicId());
        }
        end(List.of(old));
        return Optional.empty();
    }

    private Duration age() {
        return settings.seconds(SettingKey.SESSION_COOKIE_AGE);
    }
}
