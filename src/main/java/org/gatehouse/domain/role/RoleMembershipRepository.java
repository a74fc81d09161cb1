package org.gatehouse.domain.role;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.JpaRepository;

/** Who holds which role, and the criteria that follow from it. */
@ApplicationScoped
public class RoleMembershipRepository extends JpaRepository<RoleMembership> {

    public RoleMembershipRepository() {
        super(RoleMembership.class);
    }

    Optional<RoleMembership> find(Role role, long userId) {
        return findOne(Criterion.is("role.id", role.id()).and(Criterion.is("userId", userId)));
    }

    /** What the user himself holds. */
    public List<HeldRole> heldBy(long userId) {
        return entityManager().createQuery("select new org.gatehouse.domain.role.HeldRole(r.field, r.organizationId, "
                + "r.teamId) from RoleMembership m join m.role r where m.userId = :user", HeldRole.class)
                .setParameter("user", userId).getResultList();
    }

    /** The users who hold one of these roles on one of the organizations, up to so many. */
    public List<Long> usersWith(Collection<Long> organizationIds, Set<RoleField> fields, int most) {
        return entityManager().createQuery("select distinct m.userId from RoleMembership m join m.role r "
                + "where r.organizationId in :organizations and r.field in :fields", Long.class)
                .setParameter("organizations", organizationIds).setParameter("fields", fields).setMaxResults(most)
                .getResultList();
    }

    /** How many hold the role, by organization; organizations where nobody does are missing. One query. */
    public Map<Long, Long> counts(Collection<Long> organizationIds, RoleField field) {
        if (organizationIds.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = entityManager().createQuery("select r.organizationId, count(m) from RoleMembership m "
                + "join m.role r where r.organizationId in :organizations and r.field = :field "
                + "group by r.organizationId", Object[].class).setParameter("organizations", organizationIds)
                .setParameter("field", field).getResultList();
        Map<Long, Long> counts = new HashMap<>();
        rows.forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        return counts;
    }

    /** That the user, whose id stands at the path, holds one of the roles on one of the organizations. */
    public static Criterion held(String userIdPath, Collection<Long> organizationIds, Set<RoleField> fields) {
        return Criterion.exists(RoleMembership.class, "userId", userIdPath,
                Criterion.in("role.organizationId", organizationIds).and(Criterion.in("role.field", fields)));
    }

    /** That the user, whose id stands at the path, holds one of the roles on an organization that is none of these. */
    public static Criterion heldElsewhere(String userIdPath, Collection<Long> organizationIds, Set<RoleField> fields) {
        return Criterion.exists(RoleMembership.class, "userId", userIdPath,
                Criterion.in("role.organizationId", organizationIds).not().and(Criterion.in("role.field", fields)));
    }

    /** That the user, whose id stands at the path, holds any role on a team of an organization that is none of these. */
    public static Criterion heldOnTeamsElsewhere(String userIdPath, Collection<Long> organizationIds) {
        return Criterion.exists(RoleMembership.class, "userId", userIdPath,
                Criterion.in("role.team.organizationId", organizationIds).not());
    }

    /** That the user, whose id stands at the path, holds any role on one of the teams or on one of the organizations' teams. */
    public static Criterion heldOnTeams(String userIdPath, Collection<Long> organizationIds, Collection<Long> teamIds) {
        return Criterion.exists(RoleMembership.class, "userId", userIdPath,
                Criterion.in("role.team.organizationId", organizationIds).or(Criterion.in("role.teamId", teamIds)));
    }

    /** That the user, whose id stands at the path, holds this very role. */
    public static Criterion holds(String userIdPath, Collection<Long> roleIds) {
        return Criterion.exists(RoleMembership.class, "userId", userIdPath, Criterion.in("roleId", roleIds));
    }

    /** That the user holds the role whose id stands at the path. */
    public static Criterion heldBy(long userId, String roleIdPath) {
        return Criterion.exists(RoleMembership.class, "roleId", roleIdPath, Criterion.is("userId", userId));
    }

    /** That the user is in the team whose id stands at the path. */
    public static Criterion inTeam(long userId, String teamIdPath) {
        return Criterion.exists(RoleMembership.class, "role.teamId", teamIdPath,
                Criterion.is("userId", userId).and(Criterion.in("role.field", RoleField.BELONGING)));
    }

    /** Ids of the roles among these that each of the users holds himself; users without are missing. One query. */
    public Map<Long, Set<Long>> heldAmong(Collection<Long> userIds, Collection<Long> roleIds) {
        if (userIds.isEmpty() || roleIds.isEmpty()) {
            return Map.of();
        }
        return entityManager().createQuery("select m.userId, m.roleId from RoleMembership m where m.userId in :users "
                + "and m.roleId in :roles", Object[].class).setParameter("users", userIds)
                .setParameter("roles", roleIds).getResultStream().collect(Collectors.groupingBy(row -> (Long) row[0],
                        Collectors.mapping(row -> (Long) row[1], Collectors.toSet())));
    }

    /** That the user holds one of the roles on the organization whose id stands at the path. */
    public static Criterion heldBy(long userId, String organizationIdPath, Set<RoleField> fields) {
        return Criterion.exists(RoleMembership.class, "role.organizationId", organizationIdPath,
                Criterion.is("userId", userId).and(Criterion.in("role.field", fields)));
    }
}
