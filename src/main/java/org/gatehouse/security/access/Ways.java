package org.gatehouse.security.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.domain.role.Role;
import org.gatehouse.domain.role.RoleMembershipRepository;
import org.gatehouse.domain.role.RoleRepository;
import org.gatehouse.domain.role.TeamGrantRepository;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.security.authentication.Caller;

/** By which roles somebody comes to an organization or a team, himself or through a team that he is in, in words. */
@ApplicationScoped
public class Ways {

    private static final int MOST = 10;

    @Inject
    private RoleRepository roles;
    @Inject
    private TeamGrantRepository grants;

    public List<String> to(Caller caller, ObjectType type, long id) {
        String owner = type == ObjectType.TEAM ? "role.teamId" : "role.organizationId";
        Criterion own = RoleMembershipRepository.heldBy(caller.userId(), "id").and(RoleRepository.on(type, id));
        Criterion byTeam = Criterion.is(owner, id).and(RoleMembershipRepository.inTeam(caller.userId(), "teamId"));
        return Stream.concat(roles.findFirst(MOST, own).stream().map(Ways::words), grants.findFirst(MOST, byTeam)
                .stream().map(grant -> words(grant.role()) + " through team " + grant.team().name())).toList();
    }

    private static String words(Role role) {
        return role.field().awxName() + " of " + role.owner()
                .map(owner -> owner.objectType().awxName() + " " + owner.displayName()).orElse("the system");
    }
}
