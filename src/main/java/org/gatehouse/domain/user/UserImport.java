package org.gatehouse.domain.user;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import org.gatehouse.domain.Change;
import org.gatehouse.domain.GoneException;
import org.gatehouse.platform.crypto.RandomText;

/** Takes in the users of another product, who keep their passwords. */
@Stateless
public class UserImport {

    @Inject
    private UserRepository users;
    @Inject
    private RandomText random;
    @Inject
    private Clock clock;
    @Inject
    private Event<Change> changes;

    /** Takes somebody in; his name is free and well-formed. */
    public User takeIn(ImportedUser known) {
        User user = users.add(new User(random.base62(UserService.SUBJECT_LENGTH), known));
        changes.fire(new Change.Created(user, true));
        return user;
    }

    /** Gives a user of ours the password that he has elsewhere. */
    public void replacePassword(long id, String hash) {
        User user = users.lockAgain(id).orElseThrow(GoneException::new);
        Object hidden = user.snapshot().get("password");
        user.changePassword(hash, clock.instant());
        changes.fire(new Change.Updated(user, Map.of("password", Arrays.asList(hidden, hidden))));
    }
}
