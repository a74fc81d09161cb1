package org.gatehouse.domain.role;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.JpaRepository;

/** Which team holds which role. */
@ApplicationScoped
public class TeamGrantRepository extends JpaRepository<TeamGrant> {

    /** Stands in an empty list, which not every database takes. */
    private static final Set<Long> NOBODY = Set.of(0L);

    public TeamGrantRepository() {
        super(TeamGrant.class, "role", "role.organization", "role.team", "team", "team.organization");
    }

    Optional<TeamGrant> find(Role role, long teamId) {
        return findOne(Criterion.is("roleId", role.id()).and(Criterion.is("teamId", teamId)));
    }

    /** What is held by these teams, and by all teams of these organizations. */
    public List<HeldRole> heldBy(Collection<Long> teamIds, Collection<Long> organizationIds) {
        if (teamIds.isEmpty() && organizationIds.isEmpty()) {
            return List.of();
        }
        return entityManager().createQuery("select distinct new org.gatehouse.domain.role.HeldRole(r.field, "
                + "r.organizationId, r.teamId) from TeamGrant g join g.role r join g.team t "
                + "where g.teamId in :teams or t.organizationId in :organizations", HeldRole.class)
                .setParameter("teams", teamIds.isEmpty() ? NOBODY : teamIds)
                .setParameter("organizations", organizationIds.isEmpty() ? NOBODY : organizationIds).getResultList();
    }

    /** That the team holds the role whose id stands at the path. */
    public static Criterion heldBy(long teamId, String roleIdPath) {
        return Criterion.exists(TeamGrant.class, "roleId", roleIdPath, Criterion.is("teamId", teamId));
    }

    /** That the team, whose id stands at the path, holds the role. */
    public static Criterion holds(String teamIdPath, long roleId) {
        return Criterion.exists(TeamGrant.class, "teamId", teamIdPath, Criterion.is("roleId", roleId));
    }
}
