package org.gatehouse.domain.role;

import java.util.Optional;
import org.gatehouse.domain.team.Team;

/** Which roles a team may hold. */
public final class TeamRules {

    private TeamRules() {
    }

    /** Why the team may not hold the role; nothing if it may. AWX's words. */
    public static Optional<String> refusal(Role role, long teamId) {
        if (role.isOfSystem()) {
            return Optional.of("You cannot grant system-level permissions to a team.");
        }
        if (role.isUserOnly()) {
            return Optional.of("You cannot assign an Organization participation role as a child role for a Team.");
        }
        boolean own = role.team().map(Team::id).filter(id -> id == teamId).isPresent();
        return own ? Optional.of("A team cannot hold a role on itself.") : Optional.empty();
    }
}
