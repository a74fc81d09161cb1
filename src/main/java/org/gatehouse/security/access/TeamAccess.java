package org.gatehouse.security.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.role.RoleField;
import org.gatehouse.domain.setting.SettingKey;
import org.gatehouse.domain.setting.SettingService;
import org.gatehouse.domain.team.Team;
import org.gatehouse.domain.team.TeamRepository;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.security.authentication.Caller;

/**
 * Teams.
 *
 * <ul>
 * <li>I can see a team when I am a superuser or system auditor, when I am a member or auditor of its organization, or
 * when I hold any role on it, myself or through another team.</li>
 * <li>I can add one when I am a superuser, or to an organization that I administer.</li>
 * <li>I can change or delete one, and say who is in it, when I am a superuser, or when I administer it or its
 * organization.</li>
 * <li>With {@code MANAGE_ORGANIZATION_AUTH} off only superusers add, change or delete teams.</li>
 * <li>Nobody moves a team to another organization.</li>
 * </ul>
 */
@ApplicationScoped
public class TeamAccess {

    @Inject
    private Memberships memberships;
    @Inject
    private SettingService settings;
    @Inject
    private TeamRepository teams;

    public Criterion visibleTo(Caller caller) {
        return visibleTo(caller, "organizationId", "id");
    }

    /** The same of a team whose organization and id stand at these paths. */
    Criterion visibleTo(Caller caller, String organizationIdPath, String idPath) {
        if (caller.seesEverything()) {
            return Criterion.ALL;
        }
        Set<Long> organizations = new HashSet<>(memberships.joinedBy(caller));
        organizations.addAll(memberships.auditedBy(caller));
        return Criterion.in(organizationIdPath, organizations).because("belongs_to_its_organization")
                .or(Criterion.in(idPath, memberships.teamsKnownTo(caller)).because("holds_a_role_on_it"));
    }

    /** Those on which he holds the role, or one from which it follows. */
    Criterion heldBy(Caller caller, RoleField role) {
        boolean reading = role == RoleField.READ_ROLE;
        if (caller.isSuperuser() || caller.isSystemAuditor() && reading) {
            return Criterion.ALL;
        }
        return Criterion.in("organizationId", memberships.administeredBy(caller))
                .or(Criterion.in("organizationId", reading ? memberships.auditedBy(caller) : Set.of()))
                .or(Criterion.in("id", memberships.teamsHolding(caller, role)));
    }

    /** Whether there is any organization to which the caller may add a team. */
    public boolean mayAddAny(Caller caller) {
        return caller.isSuperuser() || isManaging() && !memberships.administeredBy(caller).isEmpty();
    }

    public boolean mayAdd(Caller caller, Organization home) {
        return caller.isSuperuser() || isManaging() && memberships.administeredBy(caller).contains(home.id());
    }

    public Criterion changeableBy(Caller caller) {
        if (caller.isSuperuser()) {
            return Criterion.ALL;
        }
        return isManaging()
                ? Criterion.in("organizationId", memberships.administeredBy(caller))
                        .because("administers_its_organization")
                        .or(Criterion.in("id", memberships.teamsAdministeredBy(caller)).because("administers_it"))
                : Criterion.NONE;
    }

    public Criterion deletableBy(Caller caller) {
        return changeableBy(caller);
    }

    public boolean mayChangeMembers(Caller caller, Team team) {
        return caller.isSuperuser() || teams.exists(Criterion.is("id", team.id()).and(changeableBy(caller)));
    }

    /** Whether anybody but superusers decides about teams. */
    private boolean isManaging() {
        return settings.isOn(SettingKey.MANAGE_ORGANIZATION_AUTH);
    }
}
