package org.gatehouse.domain.user;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gatehouse.domain.Change;
import org.gatehouse.domain.GoneException;
import org.gatehouse.domain.RuleViolationException;
import org.gatehouse.platform.crypto.PasswordHasher;
import org.gatehouse.platform.crypto.RandomText;
import org.gatehouse.platform.crypto.Secret;

/** Makes, changes and removes users. */
@Stateless
public class UserService {

    static final int SUBJECT_LENGTH = 27;
    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}@.+_-]{1,150}");

    @Inject
    private UserRepository users;
    @Inject
    private PasswordHasher hasher;
    @Inject
    private RandomText random;
    @Inject
    private Clock clock;
    @Inject
    private Event<Change> changes;

    /** Makes a user; his name must be free and well-formed. */
    public User create(NewUser wanted) {
        String hash = hasher.hash(wanted.password()); // before the first query: no connection waits for a core
        checkUsername(wanted.username());
        User user = users.add(new User(random.base62(SUBJECT_LENGTH), wanted, hash, clock.instant()));
        changes.fire(new Change.Created(user));
        return user;
    }

    /**
     * Changes what is given and announces what thereby became different.
     *
     * @param known the user as he was when it was decided that this may be done
     */
    public User change(User known, UserChanges wanted) {
        Optional<String> hash = wanted.password().map(hasher::hash); // before the first query, as above
        User user = users.lock(known.id()).orElseThrow(GoneException::new);
        requireRightsOf(known, user);
        if (wanted.username().isPresent() && !wanted.username().get().equals(user.username())) {
            checkUsername(wanted.username().get());
        }
        keepARescuer(user, wanted);
        Map<String, Object> before = user.snapshot();
        user.change(wanted, clock.instant());
        Map<String, List<Object>> differences = Change.differences(before, user.snapshot());
        hash.ifPresent(fresh -> {
            user.changePassword(fresh, clock.instant());
            differences.put("password", Arrays.asList(before.get("password"), before.get("password")));
        });
        if (!differences.isEmpty()) {
            changes.fire(new Change.Updated(user, differences));
        }
        return user;
    }

    /**
     * Keeps the password under today's parameters, unless it was changed meanwhile; called with a password that has just
     * been verified.
     *
     * @return the user with the hash by which he can be recognised now
     */
    public User rehash(User verified, Secret password) {
        String hash = hasher.hash(password);
        Optional<User> unchanged = users.lock(verified.id())
                .filter(user -> user.passwordHash().equals(verified.passwordHash()));
        unchanged.ifPresent(user -> user.replaceHash(hash));
        return unchanged.orElse(verified);
    }

    /**
     * Notes that a user has signed in, and locks him until the transaction ends.
     *
     * @param verified the user as he was when his password was verified
     */
    public User signedIn(User verified) {
        User user = users.lock(verified.id()).orElseThrow(GoneException::new);
        if (!user.passwordHash().equals(verified.passwordHash()) || !user.isActive()) {
            throw new OptimisticLockException("the password of user " + user.id() + " has changed meanwhile");
        }
        user.signedIn(clock.instant());
        return user;
    }

    /**
     * Removes the user and, through the announcement, whatever is his.
     *
     * @param known the user as he was when it was decided that this may be done
     */
    public void delete(User known) {
        List<User> rescuers = users.lockRescuers();
        User user = users.lock(known.id()).orElseThrow(GoneException::new);
        requireRightsOf(known, user);
        if (user.canRescue() && rescuers.size() == 1) {
            throw new RuleViolationException(RuleViolationException.WHOLE_OBJECT, "Cannot delete the last superuser.");
        }
        changes.fire(new Change.Deleted(user));
        users.remove(user);
    }

    /** Whether somebody may be called this. */
    public static boolean isUsername(String text) {
        return USERNAME.matcher(text).matches();
    }

    /** Whoever was allowed to do something with him then may not be now: ask again. */
    private static void requireRightsOf(User known, User user) {
        if (!user.hasRightsOf(known)) {
            throw new OptimisticLockException("the rights of user " + user.id() + " have changed meanwhile");
        }
    }

    private void checkUsername(String username) {
        if (!isUsername(username)) {
            throw new RuleViolationException("username", "Enter a valid username. This value may contain only letters, "
                    + "numbers, and @/./+/-/_ characters.");
        }
        if (users.findByUsername(username).isPresent()) {
            throw new RuleViolationException("username", "A user with that username already exists.");
        }
    }

    /** Somebody must be able to repair everything else. */
    private void keepARescuer(User user, UserChanges wanted) {
        boolean demoted = !wanted.superuser().orElse(true);
        boolean deactivated = !wanted.active().orElse(true);
        if (user.canRescue() && (demoted || deactivated) && users.lockRescuers().size() == 1) {
            throw new RuleViolationException(demoted ? "is_superuser" : "is_active",
                    "The last active superuser must stay one.");
        }
    }
}
