package org.gatehouse.api.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.domain.role.Lineage;
import org.gatehouse.domain.role.Role;
import org.gatehouse.domain.role.RoleMembershipRepository;
import org.gatehouse.domain.role.RoleRepository;
import org.gatehouse.domain.token.ScopeArea;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserRepository;
import org.gatehouse.security.access.RoleAccess;
import org.gatehouse.security.access.UserAccess;
import org.gatehouse.security.authentication.Caller;
import org.gatehouse.security.authentication.CurrentCaller;

/** Users who hold a role of a lineage, each with his ways to the object; the number of queries is that of a list. */
@ApplicationScoped
public class AccessListPages {

    @Inject
    private UserRepository users;
    @Inject
    private UserAccess access;
    @Inject
    private RoleRepository roles;
    @Inject
    private RoleAccess roleAccess;
    @Inject
    private RoleMembershipRepository memberships;
    @Inject
    private UserPages pages;
    @Inject
    private CurrentCaller current;

    /** A page of those of them whom the caller sees. */
    JsonObject list(UriInfo uri, Lineage lineage) {
        return pages.list(uri, RoleMembershipRepository.holds("id", lineage.ids()), page -> {
            List<Long> ids = page.stream().map(User::id).toList();
            Map<Long, Set<Long>> held = memberships.heldAmong(ids, lineage.ids());
            Set<Long> enrollable = users.idsAmong(ids, access.enrollableBy(current.required()));
            Set<Long> visible = roles.idsAmong(lineage.ids(), roleAccess.visibleTo(current.required()));
            return (user, summary) -> {
                AccessEntries entries = new AccessEntries(lineage, visible,
                        (role, toTeam) -> mayDetach(role, toTeam, enrollable.contains(user.id())));
                List<Role> own = held.getOrDefault(user.id(), Set.of()).stream().sorted().map(lineage::role).toList();
                summary.add("direct_access", entries.direct(own)).add("indirect_access", entries.indirect(own));
            };
        });
    }

    /** AWX: roles of the system are not taken here. */
    private boolean mayDetach(Role role, boolean toTeam, boolean enrollable) {
        Caller caller = current.required();
        return !role.isOfSystem() && maySendRoles(caller, toTeam)
                && (toTeam ? roleAccess.mayAssignToTeam(caller, role) : roleAccess.mayAssign(caller, role, enrollable));
    }

    /** Whether the scope of his token lets through what takes a role. */
    private static boolean maySendRoles(Caller caller, boolean toTeam) {
        return caller.scope().permitsWriting(ScopeArea.ROLES)
                && caller.scope().permitsWriting(toTeam ? ScopeArea.TEAMS : ScopeArea.USERS);
    }
}
