package org.gatehouse.security.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.role.RoleField;
import org.gatehouse.domain.setting.SettingKey;
import org.gatehouse.domain.setting.SettingService;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.security.authentication.Caller;

/**
 * Organizations.
 *
 * <ul>
 * <li>I can see an organization when I am a superuser or system auditor, or hold any role on it,
 * myself or through a team.</li>
 * <li>I can add one when I am a superuser.</li>
 * <li>I can change or delete one when I am a superuser or administer it.</li>
 * <li>I can change who belongs to it when I am a superuser, or when I administer it and
 * {@code MANAGE_ORGANIZATION_AUTH} is on.</li>
 * </ul>
 */
@ApplicationScoped
public class OrganizationAccess {

    @Inject
    private Memberships memberships;
    @Inject
    private SettingService settings;

    public Criterion visibleTo(Caller caller) {
        return visibleTo(caller, "id");
    }

    /** The same of an organization whose id stands at the path. */
    Criterion visibleTo(Caller caller, String idPath) {
        return caller.seesEverything() ? Criterion.ALL
                : Criterion.in(idPath, memberships.knownTo(caller)).because("holds_a_role_on_it");
    }

    /** Those on which he holds the role, or one from which it follows. */
    Criterion heldBy(Caller caller, RoleField role) {
        boolean reading = role == RoleField.AUDITOR_ROLE || role == RoleField.READ_ROLE;
        boolean all = caller.isSuperuser() || caller.isSystemAuditor() && reading;
        return all ? Criterion.ALL : Criterion.in("id", memberships.holding(caller, role));
    }

    public boolean mayAdd(Caller caller) {
        return caller.isSuperuser();
    }

    public Criterion changeableBy(Caller caller) {
        return caller.isSuperuser() ? Criterion.ALL
                : Criterion.in("id", memberships.administeredBy(caller)).because("administers_it");
    }

    public Criterion deletableBy(Caller caller) {
        return changeableBy(caller);
    }

    public boolean mayChangeMembers(Caller caller, Organization organization) {
        return caller.isSuperuser() || settings.isOn(SettingKey.MANAGE_ORGANIZATION_AUTH)
                && memberships.administeredBy(caller).contains(organization.id());
    }

    /** AWX: those who run the server or an organization are told where things are. */
    public boolean seesServerPaths(Caller caller) {
        return caller.seesEverything() || !memberships.administeredBy(caller).isEmpty();
    }

    /** Only a superuser decides what an organization costs. */
    public boolean mayChangeMaxHosts(Caller caller) {
        return caller.isSuperuser();
    }
}
