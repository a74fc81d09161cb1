package org.gatehouse.domain.role;

import java.util.Set;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.team.Team;
import org.gatehouse.platform.persistence.Criterion;

/** The roles next to a role: AWX's {@code parents}, from which it follows at once, and {@code children}. */
public final class RoleKinship {

    private RoleKinship() {
    }

    public static Criterion parentsOf(Role role) {
        RoleField field = role.field();
        Criterion holders = Criterion.is("field", RoleField.MEMBER_ROLE)
                .and(TeamGrantRepository.holds("teamId", role.id()));
        if (role.organization().isPresent()) {
            return on(ObjectType.ORGANIZATION, role.organization().get().id(), Inheritance.ORGANIZATION.to(field))
                    .or(Criterion.in("field", Inheritance.SYSTEM_TO_ORGANIZATION.to(field))).or(holders);
        }
        return role.team().map(team -> on(ObjectType.TEAM, team.id(), Inheritance.TEAM.to(field))
                .or(on(ObjectType.ORGANIZATION, team.organizationId(), Inheritance.ORGANIZATION_TO_TEAM.to(field)))
                .or(holders)).orElse(Criterion.NONE);
    }

    public static Criterion childrenOf(Role role) {
        RoleField field = role.field();
        return role.organization().map(Organization::id)
                .map(id -> on(ObjectType.ORGANIZATION, id, Inheritance.ORGANIZATION.from(field))
                        .or(Criterion.is("team.organizationId", id)
                                .and(Criterion.in("field", Inheritance.ORGANIZATION_TO_TEAM.from(field)))))
                .or(() -> role.team().map(Team::id).map(id -> childrenOnTeam(field, id)))
                .orElseGet(() -> Criterion.isNull("organizationId").not()
                        .and(Criterion.in("field", Inheritance.SYSTEM_TO_ORGANIZATION.from(field))));
    }

    private static Criterion childrenOnTeam(RoleField field, long teamId) {
        Criterion own = on(ObjectType.TEAM, teamId, Inheritance.TEAM.from(field));
        return field == RoleField.MEMBER_ROLE ? own.or(TeamGrantRepository.heldBy(teamId, "id")) : own;
    }

    private static Criterion on(ObjectType type, long id, Set<RoleField> fields) {
        return RoleRepository.on(type, id).and(Criterion.in("field", fields));
    }
}
