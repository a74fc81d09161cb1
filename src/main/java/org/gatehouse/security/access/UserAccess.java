package org.gatehouse.security.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import org.gatehouse.domain.role.RoleField;
import org.gatehouse.domain.role.RoleMembershipRepository;
import org.gatehouse.domain.setting.SettingKey;
import org.gatehouse.domain.setting.SettingService;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserRepository;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.security.authentication.Caller;

/**
 * Users.
 *
 * <ul>
 * <li>I can see everybody when I am a superuser or system auditor, or administer an organization while
 * {@code ORG_ADMINS_CAN_SEE_ALL_USERS} is on; otherwise myself, the superusers, the members of the organizations that I
 * can see and whoever holds a role on a team that I administer.</li>
 * <li>I can add a user when I am a superuser, or, when I administer an organization, as a member of one or of a team
 * that I administer.</li>
 * <li>I can change myself; as an administrator of all of his organizations a member who is neither superuser nor system
 * auditor and holds no role on another organization or a team of one; as a superuser everybody.</li>
 * <li>I can delete whom I can change, and as an administrator also somebody who belongs nowhere and holds no role
 * elsewhere; never myself.</li>
 * <li>I can make somebody a member of an organization that I administer, or no longer one, when I administer all of his
 * organizations and he is neither superuser nor system auditor; as a superuser everybody.</li>
 * <li>Only a superuser changes {@code is_superuser} and {@code is_system_auditor}; nobody else changes his own user
 * name; nobody switches himself off.</li>
 * </ul>
 */
@ApplicationScoped
public class UserAccess {

    private static final Set<RoleField> ANY = EnumSet.allOf(RoleField.class);

    @Inject
    private Memberships memberships;
    @Inject
    private Reach reach;
    @Inject
    private SettingService settings;
    @Inject
    private UserRepository users;

    public Criterion visibleTo(Caller caller) {
        boolean administrator = !caller.seesEverything() && !memberships.administeredBy(caller).isEmpty();
        if (caller.seesEverything()
                || administrator && settings.isOn(SettingKey.ORG_ADMINS_CAN_SEE_ALL_USERS)) {
            return Criterion.ALL;
        }
        return Criterion.is("id", caller.userId()).because("is_himself")
                .or(reach.members("id", memberships.knownTo(caller)).because("sees_an_organization_of_his"))
                .or(Criterion.is("superuser", true).because("everybody_sees_superusers"))
                .or(RoleMembershipRepository.heldOnTeams("id", memberships.administeredBy(caller),
                        memberships.teamsAdministeredBy(caller)).because("administers_a_team_that_he_is_in"));
    }

    /** A user whose id stands at the path and whose doings concern the caller: himself, and who is where he sees. */
    Criterion fellowsOf(Caller caller, String idPath) {
        return reach.membersAnd(caller.userId(), idPath, memberships.knownTo(caller));
    }

    public boolean maySee(Caller caller, User user) {
        return users.exists(Criterion.is("id", user.id()).and(visibleTo(caller)));
    }

    public boolean mayAdd(Caller caller) {
        return caller.isSuperuser();
    }

    public Criterion changeableBy(Caller caller) {
        return caller.isSuperuser() ? Criterion.ALL
                : Criterion.is("id", caller.userId()).because("is_himself").or(managedBy(caller));
    }

    public Criterion deletableBy(Caller caller) {
        Criterion others = Criterion.is("id", caller.userId()).not();
        return caller.isSuperuser() ? others : others.and(managedBy(caller).or(homelessFor(caller)));
    }

    /** Those whom the caller may make members or administrators of his organizations, or no longer ones. */
    public Criterion enrollableBy(Caller caller) {
        return caller.isSuperuser() ? Criterion.ALL : belongingTo(caller).or(homelessFor(caller));
    }

    public boolean mayEnrol(Caller caller, User user) {
        return users.exists(Criterion.is("id", user.id()).and(enrollableBy(caller)));
    }

    /** Whether the caller may make users who begin as somebody's members. */
    public boolean mayAddMembers(Caller caller) {
        return caller.isSuperuser() || !managed(caller).isEmpty();
    }

    public boolean mayChangeFlags(Caller caller) {
        return caller.isSuperuser();
    }

    public boolean mayChangeUsername(Caller caller, User user) {
        return caller.isSuperuser() || user.id() != caller.userId();
    }

    public boolean maySwitch(Caller caller, User user) {
        return user.id() != caller.userId();
    }

    /** Whoever sets a password gets all the rights of its user: those whose rights are all here. */
    private Criterion managedBy(Caller caller) {
        return belongingTo(caller).and(boundTo(managed(caller))).because("administers_all_his_organizations");
    }

    private Criterion belongingTo(Caller caller) {
        Set<Long> administered = managed(caller);
        return administered.isEmpty() ? Criterion.NONE
                : ordinary().and(RoleMembershipRepository.held("id", administered, RoleField.BELONGING))
                        .and(RoleMembershipRepository.heldElsewhere("id", administered, RoleField.BELONGING).not());
    }

    private Criterion homelessFor(Caller caller) {
        Set<Long> administered = managed(caller);
        return administered.isEmpty() ? Criterion.NONE
                : ordinary().and(RoleMembershipRepository.held("id", administered, RoleField.BELONGING).not())
                        .and(boundTo(administered)).because("he_belongs_nowhere");
    }

    /** Who holds no role on any other organization or a team of one. */
    private static Criterion boundTo(Set<Long> organizations) {
        return RoleMembershipRepository.heldElsewhere("id", organizations, ANY).not()
                .and(RoleMembershipRepository.heldOnTeamsElsewhere("id", organizations).not());
    }

    private static Criterion ordinary() {
        return Criterion.is("superuser", false).and(Criterion.is("systemAuditor", false));
    }

    private Set<Long> managed(Caller caller) {
        return settings.isOn(SettingKey.MANAGE_ORGANIZATION_AUTH) ? memberships.administeredBy(caller) : Set.of();
    }
}
