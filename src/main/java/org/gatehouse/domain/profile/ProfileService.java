package org.gatehouse.domain.profile;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.domain.Auditable;
import org.gatehouse.domain.Change;
import org.gatehouse.domain.GoneException;
import org.gatehouse.domain.RuleViolationException;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserRepository;

/** Changes what users tell about themselves. */
@Stateless
public class ProfileService {

    @Inject
    private ProfileRepository profiles;
    @Inject
    private UserRepository users;
    @Inject
    private Clock clock;
    @Inject
    private Event<Change> changes;

    /** Changes the given facts, an empty text takes one away; announces what thereby became different. */
    public Profile change(User known, Map<ProfileFact, String> wanted) {
        wanted.forEach((fact, text) -> {
            if (!fact.accepts(text)) {
                throw new RuleViolationException(fact.key(), fact.complaint());
            }
        });
        User user = users.lock(known.id()).orElseThrow(GoneException::new);
        Profile before = profiles.of(user);
        Map<ProfileFact, String> all = new LinkedHashMap<>(wanted);
        boolean otherNumber = wanted.containsKey(ProfileFact.PHONE_NUMBER)
                && !wanted.get(ProfileFact.PHONE_NUMBER).equals(before.text(ProfileFact.PHONE_NUMBER));
        if (otherNumber) { // nobody has verified this one, unless he says so at once
            all.putIfAbsent(ProfileFact.PHONE_NUMBER_VERIFIED, "");
        }
        return store(user, before, all);
    }

    /** An address that is new has not been verified. */
    public void onUpdated(@Observes Change.Updated updated) {
        if (updated.object() instanceof User user && updated.differences().containsKey("email")) {
            store(user, profiles.of(user), Map.of(ProfileFact.EMAIL_VERIFIED, ""));
        }
    }

    private Profile store(User user, Profile before, Map<ProfileFact, String> wanted) {
        Map<String, List<Object>> differences = new LinkedHashMap<>();
        List<StoredFact> stored = profiles.stored(user);
        wanted.forEach((fact, text) -> {
            if (!text.equals(before.text(fact))) {
                store(user, fact, text, stored);
                differences.put(fact.key(), difference(fact, before.text(fact), text));
            }
        });
        if (!differences.isEmpty()) {
            changes.fire(new Change.Updated(user, differences));
        }
        return profiles.of(user);
    }

    /** Whoever sees that somebody has changed, as his fellows do, need not see his profile. */
    private static List<Object> difference(ProfileFact fact, String before, String after) {
        return fact.isFlag() ? List.of(before, after) : List.of(Auditable.HIDDEN, Auditable.HIDDEN);
    }

    private void store(User user, ProfileFact fact, String text, List<StoredFact> stored) {
        stored.stream().filter(one -> one.fact() == fact).findFirst().ifPresentOrElse(
                one -> {
                    if (text.isEmpty()) {
                        profiles.remove(one);
                    } else {
                        one.change(text, clock.instant());
                    }
                }, () -> profiles.add(new StoredFact(user.id(), fact, text, clock.instant())));
    }
}
