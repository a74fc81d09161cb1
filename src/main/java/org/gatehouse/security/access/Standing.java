package org.gatehouse.security.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.domain.role.HeldRole;
import org.gatehouse.domain.role.RoleField;

/**
 * All roles that somebody holds, himself or through the teams that he is in.
 *
 * @param roles the roles; what follows from each is not among them
 */
record Standing(Set<HeldRole> roles) {

    /** A team in a team in a team …: deeper than this nothing is handed on. */
    private static final int DEEPEST = 8;

    /**
     * Follows the teams: one query a level, mostly one or none.
     *
     * @param own what he holds himself
     * @param heldByTeams what is held by some teams, and by all teams of some organizations
     */
    static Standing of(Collection<HeldRole> own,
            BiFunction<Set<Long>, Set<Long>, List<HeldRole>> heldByTeams) {
        Standing all = new Standing(new HashSet<>(own));
        Set<Long> administered = all.organizations(Set.of(RoleField.ADMIN_ROLE));
        Set<Long> asked = new HashSet<>();
        for (int depth = 0; depth < DEEPEST; depth++) {
            Set<Long> teams = all.teams(RoleField.BELONGING);
            teams.removeAll(asked);
            if (teams.isEmpty() && (depth > 0 || administered.isEmpty())) {
                break;
            }
            all.roles.addAll(heldByTeams.apply(teams, depth == 0 ? administered : Set.of()));
            asked.addAll(teams);
        }
        return all;
    }

    Set<Long> organizations(Set<RoleField> fields) {
        return owners(HeldRole::organizationId, fields);
    }

    Set<Long> teams(Set<RoleField> fields) {
        return owners(HeldRole::teamId, fields);
    }

    private Set<Long> owners(Function<HeldRole, Long> owner, Set<RoleField> fields) {
        return roles.stream().filter(role -> fields.contains(role.field())).map(owner).filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
