package org.gatehouse.domain.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gatehouse.domain.user.User;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.JpaRepository;

/** What users tell about themselves. */
@ApplicationScoped
public class ProfileRepository extends JpaRepository<StoredFact> {

    public ProfileRepository() {
        super(StoredFact.class);
    }

    /** All that there is about the user; one query. */
    public Profile of(User user) {
        return profile(user, stored(user));
    }

    List<StoredFact> stored(User user) {
        return findFirst(ProfileFact.values().length, Criterion.is("userId", user.id()));
    }

    static Profile profile(User user, List<StoredFact> stored) {
        Map<ProfileFact, String> facts = new EnumMap<>(ProfileFact.class);
        stored.forEach(one -> facts.put(one.fact(), one.content()));
        Instant changed = Stream.concat(Stream.of(user.modified()), stored.stream().map(StoredFact::changed))
                .max(Instant::compareTo).orElseThrow();
        return new Profile(user, facts, changed);
    }
}
