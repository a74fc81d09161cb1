package org.gatehouse.domain.profile;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.domain.user.User;

/**
 * A user and what he tells about himself.
 *
 * @param user who he is
 * @param facts by their kind; what he does not tell is missing
 * @param changed when he, or somebody for him, last changed any of it
 */
public record Profile(User user, Map<ProfileFact, String> facts, Instant changed) {

    public Profile {
        facts = Map.copyOf(facts);
    }

    public Optional<String> fact(ProfileFact fact) {
        return Optional.ofNullable(facts.get(fact));
    }

    /** The fact, or an empty text. */
    public String text(ProfileFact fact) {
        return facts.getOrDefault(fact, "");
    }

    /** Whether somebody who may say so has said that it is true. */
    public boolean is(ProfileFact flag) {
        return facts.containsKey(flag);
    }
}
