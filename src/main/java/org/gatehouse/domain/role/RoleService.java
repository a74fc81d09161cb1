package org.gatehouse.domain.role;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gatehouse.domain.Change;
import org.gatehouse.domain.GoneException;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.organization.OrganizationRepository;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserRepository;

/** Gives and takes roles. */
@Stateless
public class RoleService {

    @Inject
    private RoleRepository roles;
    @Inject
    private RoleMembershipRepository memberships;
    @Inject
    private OrganizationRepository organizations;
    @Inject
    private UserRepository users;
    @Inject
    private Event<Change> changes;

    /** A new organization gets its roles before anybody sees it. */
    public void onCreated(@Observes Change.Created created) {
        if (created.object() instanceof Organization organization) {
            for (RoleField field : RoleField.values()) {
                roles.add(new Role(field, organization));
            }
        }
    }

    /** Gives the role; nothing happens if the user holds it. */
    public void grant(long organizationId, RoleField field, long userId) {
        Role role = roles.find(organizationId, field).orElseThrow(GoneException::new);
        if (memberships.find(role, userId).isEmpty()) {
            User user = users.find(userId).orElseThrow(GoneException::new);
            memberships.add(new RoleMembership(role, user));
            announce(role, user, true);
        }
    }

    /** Takes the role; nothing happens if the user does not hold it. */
    public void revoke(long organizationId, RoleField field, long userId) {
        Role role = roles.find(organizationId, field).orElseThrow(GoneException::new);
        Optional<RoleMembership> held = memberships.find(role, userId);
        if (held.isPresent()) {
            memberships.remove(held.get());
            announce(role, users.find(userId).orElseThrow(GoneException::new), false);
        }
    }

    private void announce(Role role, User user, boolean granted) {
        Organization organization = organizations.find(role.organizationId()).orElseThrow(GoneException::new);
        changes.fire(new Change.Membership(organization, user, role.id(), role.field().awxName(), granted));
    }
}
