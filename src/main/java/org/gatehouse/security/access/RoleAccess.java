package org.gatehouse.security.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.role.Role;
import org.gatehouse.domain.setting.SettingKey;
import org.gatehouse.domain.setting.SettingService;
import org.gatehouse.domain.team.Team;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.security.authentication.Caller;

/**
 * Roles. Nobody makes, changes or deletes one; they come and go with what they are roles on.
 *
 * <ul>
 * <li>I can see the two roles of the system, and the roles on every organization and team that I can see.</li>
 * <li>I can give and take every role when I am a superuser; otherwise those on organizations and teams that I
 * administer, to users and teams that I can see, from every user and every team.</li>
 * <li>An organization's {@code admin_role} and {@code member_role} I give and take only if I also administer the user
 * ({@link UserAccess#enrollableBy}).</li>
 * <li>With {@code MANAGE_ORGANIZATION_AUTH} off only superusers give and take roles.</li>
 * </ul>
 */
@ApplicationScoped
public class RoleAccess {

    @Inject
    private Memberships memberships;
    @Inject
    private SettingService settings;
    @Inject
    private TeamAccess teams;

    public Criterion visibleTo(Caller caller) {
        if (caller.seesEverything()) {
            return Criterion.ALL;
        }
        return Criterion.in("organizationId", memberships.knownTo(caller)).because("sees_what_it_is_a_role_on")
                .or(teams.visibleTo(caller, "team.organizationId", "teamId"))
                .or(Criterion.isNull("organizationId").and(Criterion.isNull("teamId"))
                        .because("everybody_sees_the_roles_of_the_system"));
    }

    /** Whether there is any role that the caller may give. */
    public boolean mayAssignAny(Caller caller) {
        return caller.isSuperuser() || settings.isOn(SettingKey.MANAGE_ORGANIZATION_AUTH)
                && !(memberships.administeredBy(caller).isEmpty() && memberships.teamsAdministeredBy(caller).isEmpty());
    }

    /**
     * Whether the caller may give the role to a user whom he sees, or take it from one.
     *
     * @param enrollable whether he administers the user ({@link UserAccess#enrollableBy})
     */
    public boolean mayAssign(Caller caller, Role role, boolean enrollable) {
        return caller.isSuperuser() || administers(caller, role) && (enrollable || !role.isUserOnly());
    }

    /** Whether the caller may give the role to a team that he sees, or take it from it. */
    public boolean mayAssignToTeam(Caller caller, Role role) {
        return caller.isSuperuser() || administers(caller, role);
    }

    private boolean administers(Caller caller, Role role) {
        return settings.isOn(SettingKey.MANAGE_ORGANIZATION_AUTH)
                && (role.organization().map(Organization::id).or(() -> role.team().map(Team::organizationId))
                        .filter(memberships.administeredBy(caller)::contains).isPresent()
                        || role.team().map(Team::id).filter(memberships.teamsAdministeredBy(caller)::contains)
                                .isPresent());
    }
}
