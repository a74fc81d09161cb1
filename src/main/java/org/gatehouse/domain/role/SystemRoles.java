package org.gatehouse.domain.role;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gatehouse.domain.Change;
import org.gatehouse.domain.GoneException;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserChanges;
import org.gatehouse.domain.user.UserRepository;
import org.gatehouse.domain.user.UserService;

/** The two roles on the system: who holds one has the flag of the same meaning, and the other way round. */
@Stateless
public class SystemRoles {

    @Inject
    private RoleRepository roles;
    @Inject
    private RoleMembershipRepository memberships;
    @Inject
    private UserRepository repository;
    @Inject
    private UserService users;

    /** Gives or takes the flag; the role follows. AWX: the user is recorded as changed, not as associated. */
    public void set(RoleField field, long userId, boolean held) {
        // read under the lock, not before: another flag may be changing now
        User user = repository.lock(userId).orElseThrow(GoneException::new);
        UserChanges changes = field == RoleField.SYSTEM_ADMINISTRATOR ? UserChanges.superuser(held)
                : UserChanges.systemAuditor(held);
        users.change(user, changes);
    }

    public void onCreated(@Observes Change.Created created) {
        if (created.object() instanceof User user) {
            follow(user);
        }
    }

    public void onUpdated(@Observes Change.Updated updated) {
        boolean flags = updated.differences().containsKey("is_superuser")
                || updated.differences().containsKey("is_system_auditor");
        if (flags && updated.object() instanceof User user) {
            follow(user);
        }
    }

    private void follow(User user) {
        follow(RoleField.SYSTEM_ADMINISTRATOR, user, user.isSuperuser());
        follow(RoleField.SYSTEM_AUDITOR, user, user.isSystemAuditor());
    }

    private void follow(RoleField field, User user, boolean wanted) {
        Role role = roles.findOfSystem(field).orElseThrow(GoneException::new);
        Optional<RoleMembership> held = memberships.find(role, user.id());
        if (wanted && held.isEmpty()) {
            memberships.add(new RoleMembership(role, user));
        } else if (!wanted) {
            held.ifPresent(memberships::remove);
        }
    }
}
