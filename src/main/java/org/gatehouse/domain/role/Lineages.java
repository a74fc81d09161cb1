package org.gatehouse.domain.role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.domain.team.Team;
import org.gatehouse.domain.team.TeamRepository;
import org.gatehouse.platform.persistence.Criterion;

/** Finds from which roles a role on an organization or team follows: two queries a level of teams, whatever the size. */
@ApplicationScoped
public class Lineages {

    /** As deep as rights are handed on. */
    private static final int DEEPEST = 8;
    private static final int UNLIMITED = 1_000_000;

    @Inject
    private RoleRepository roles;
    @Inject
    private TeamGrantRepository teamGrants;
    @Inject
    private TeamRepository teams;

    public Lineage of(ObjectType type, long id) {
        List<Role> own = roles.findFirst(UNLIMITED, RoleRepository.on(type, id));
        Map<Long, Role> others = new HashMap<>();
        put(others, Criterion.in("field", RoleField.OF_SYSTEM));
        if (type == ObjectType.TEAM) {
            teams.find(id).ifPresent(team -> put(others, RoleRepository.on(ObjectType.ORGANIZATION,
                    team.organizationId()).and(
                            Criterion.in("field", Set.of(RoleField.ADMIN_ROLE,
                                    RoleField.AUDITOR_ROLE)))));
        }
        Set<Long> open = own.stream().map(Role::id).collect(Collectors.toCollection(HashSet::new));
        open.addAll(others.keySet());
        return new Lineage(own, others.values(), follow(open, others));
    }

    private List<TeamGrant> follow(Set<Long> start, Map<Long, Role> others) {
        List<TeamGrant> grants = new ArrayList<>();
        Set<Long> open = start;
        for (int depth = 0; depth < DEEPEST && !open.isEmpty(); depth++) {
            List<TeamGrant> found = teamGrants.findFirst(UNLIMITED, Criterion.in("roleId", open));
            grants.addAll(found);
            Set<Team> holders = found.stream().map(TeamGrant::team).collect(Collectors.toSet());
            open = new HashSet<>(put(others, rolesInto(holders)));
            open.addAll(put(others, rolesOver(holders))); // not in one "or", for which every role would be read
        }
        return grants;
    }

    /** The roles of the teams by which somebody is in one of them. */
    private static Criterion rolesInto(Set<Team> holders) {
        return Criterion.in("teamId", holders.stream().map(Team::id).toList())
                .and(Criterion.in("field", RoleField.BELONGING));
    }

    /** The roles of their organizations by which somebody is in one of them. */
    private static Criterion rolesOver(Set<Team> holders) {
        return Criterion.in("organizationId", holders.stream().map(Team::organizationId).distinct().toList())
                .and(Criterion.is("field", RoleField.ADMIN_ROLE));
    }

    /** Keeps what is found; the ids of those that were not known. */
    private Set<Long> put(Map<Long, Role> known, Criterion criterion) {
        if (criterion.equals(Criterion.NONE)) {
            return Set.of();
        }
        return roles.findFirst(UNLIMITED, criterion).stream().filter(role -> known.put(role.id(), role) == null)
                .map(Role::id).collect(Collectors.toSet());
    }
}
