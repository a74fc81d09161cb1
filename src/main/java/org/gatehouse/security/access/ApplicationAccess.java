package org.gatehouse.security.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.role.RoleField;
import org.gatehouse.domain.role.RoleMembershipRepository;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserRepository;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.security.authentication.Caller;

/**
 * Applications.
 *
 * <ul>
 * <li>I can see an application when I am a superuser or system auditor, when it is mine, when I am a member of its
 * organization, or when I administer an organization that its user is a member of.</li>
 * <li>I can change or delete it when I am a superuser, when it is mine, or when I administer its organization or one
 * that its user is a member of; as a system auditor none.</li>
 * <li>I can add one when I am a superuser, or for an organization that I administer or a user who is a member of one;
 * as a system auditor none.</li>
 * <li>Only as a superuser can I let it introspect or have its users not asked, and change where it sends them and whose
 * it is while they are not.</li>
 * </ul>
 */
@ApplicationScoped
public class ApplicationAccess {

    @Inject
    private Memberships memberships;
    @Inject
    private Reach reach;
    @Inject
    private UserRepository users;

    public Criterion visibleTo(Caller caller) {
        return caller.seesEverything() ? Criterion.ALL
                : Criterion.in("organizationId", memberships.joinedBy(caller))
                        .because("belongs_to_its_organization").or(ownedNear(caller));
    }

    public Criterion changeableBy(Caller caller) {
        if (caller.seesEverything()) {
            return caller.isSuperuser() ? Criterion.ALL : Criterion.NONE;
        }
        return Criterion.in("organizationId", memberships.administeredBy(caller))
                .because("administers_its_organization").or(ownedNear(caller));
    }

    public Criterion deletableBy(Caller caller) {
        return changeableBy(caller);
    }

    /** Whether there is anybody for whom the caller may add an application. */
    public boolean mayAddAny(Caller caller) {
        return caller.isSuperuser()
                || !caller.isSystemAuditor() && !memberships.administeredBy(caller).isEmpty();
    }

    /** Whether the caller may add an application for these owners, at least one of whom is given. */
    public boolean mayAdd(Caller caller, Optional<User> user, Optional<Organization> organization) {
        return caller.isSuperuser()
                || mayAddAny(caller) && organization.map(home -> mayMoveTo(caller, home)).orElse(true)
                        && user.map(owner -> administersMember(caller, owner)).orElse(true);
    }

    /** Whether the caller may give an application to the organization, or take one away from it. */
    public boolean mayMoveTo(Caller caller, Organization organization) {
        return caller.isSuperuser() || memberships.administeredBy(caller).contains(organization.id());
    }

    /**
     * Whether the caller may make an application a resource server that sees everybody's tokens, or cease to; and one
     * whose users are not asked for consent.
     */
    public boolean mayDecideTrust(Caller caller) {
        return caller.isSuperuser();
    }

    private boolean administersMember(Caller caller, User user) {
        return users.exists(Criterion.is("id", user.id()).and(
                RoleMembershipRepository.held("id", memberships.administeredBy(caller), RoleField.BELONGING)));
    }

    private Criterion ownedNear(Caller caller) {
        return Criterion.is("userId", caller.userId()).because("owns_it")
                .or(reach.members("userId", memberships.administeredBy(caller))
                        .because("administers_an_organization_of_its_user"));
    }
}
