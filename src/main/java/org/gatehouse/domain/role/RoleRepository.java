package org.gatehouse.domain.role;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.JpaRepository;

/** The roles, each with the organization or team that it is a role on. */
@ApplicationScoped
public class RoleRepository extends JpaRepository<Role> {

    private static final int MOST_AT_ONCE = 200 * RoleField.OF_ORGANIZATION.size();

    public RoleRepository() {
        super(Role.class, "organization", "team", "team.organization");
    }

    /** A role on an organization. */
    public Optional<Role> find(long organizationId, RoleField field) {
        return findOne(on(ObjectType.ORGANIZATION, organizationId).and(Criterion.is("field", field)));
    }

    /** A role on a team. */
    public Optional<Role> findOnTeam(long teamId, RoleField field) {
        return findOne(on(ObjectType.TEAM, teamId).and(Criterion.is("field", field)));
    }

    /** One of the two roles on the system. */
    public Optional<Role> findOfSystem(RoleField field) {
        return findOne(Criterion.is("field", field));
    }

    /** All roles of a page of organizations, by organization: one query. */
    public Map<Long, List<Role>> ofOrganizations(Collection<Long> organizationIds) {
        return findFirst(MOST_AT_ONCE, Criterion.in("organizationId", organizationIds)).stream()
                .collect(Collectors.groupingBy(role -> role.organization().orElseThrow().id()));
    }

    /** All roles of a page of teams, by team: one query. */
    public Map<Long, List<Role>> ofTeams(Collection<Long> teamIds) {
        return findFirst(MOST_AT_ONCE, Criterion.in("teamId", teamIds)).stream()
                .collect(Collectors.groupingBy(role -> role.team().orElseThrow().id()));
    }

    /** The roles on an organization or a team. */
    public static Criterion on(ObjectType type, long id) {
        return Criterion.is(type == ObjectType.TEAM ? "teamId" : "organizationId", id);
    }
}
