package org.gatehouse.security.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import org.gatehouse.domain.role.RoleField;
import org.gatehouse.domain.role.RoleMembershipRepository;
import org.gatehouse.domain.role.TeamGrantRepository;
import org.gatehouse.platform.persistence.Retrying;
import org.gatehouse.security.authentication.Caller;

/**
 * The organizations and teams of the caller by the roles that he holds there, asked once a try.
 *
 * <p>What follows from a role: the administrator of an organization holds every other role there and administers its
 * teams, the administrator of a team is in it, whoever is in a team holds what the team holds, and every role lets its
 * holder see what it is a role on. Only users can administer or join an organization, so teams add nothing to those two.
 */
@RequestScoped
public class Memberships {

    private static final Set<RoleField> ANY = EnumSet.allOf(RoleField.class);
    private static final Set<RoleField> ADMIN = EnumSet.of(RoleField.ADMIN_ROLE);
    private static final Set<RoleField> AUDITOR = EnumSet.of(RoleField.AUDITOR_ROLE);

    @Inject
    private RoleMembershipRepository memberships;
    @Inject
    private TeamGrantRepository teamGrants;

    private Standing standing;
    private long standingOf;

    /** Those he administers; an auditor reads everything and administers nothing. */
    Set<Long> administeredBy(Caller caller) {
        return caller.isSystemAuditor() ? Set.of() : of(caller).organizations(ADMIN);
    }

    /** Those he is a member of; an administrator is one. */
    Set<Long> joinedBy(Caller caller) {
        return of(caller).organizations(RoleField.BELONGING);
    }

    /** Those he audits. */
    Set<Long> auditedBy(Caller caller) {
        return of(caller).organizations(AUDITOR);
    }

    /** Those on which he holds any role. */
    Set<Long> knownTo(Caller caller) {
        return of(caller).organizations(ANY);
    }

    /** Those on which he holds the role, or one from which it follows. */
    Set<Long> holding(Caller caller, RoleField role) {
        return role == RoleField.READ_ROLE ? knownTo(caller)
                : of(caller).organizations(EnumSet.of(role, RoleField.ADMIN_ROLE));
    }

    /** The teams he administers otherwise than through their organization. */
    Set<Long> teamsAdministeredBy(Caller caller) {
        return caller.isSystemAuditor() ? Set.of() : of(caller).teams(ADMIN);
    }

    /** The teams on which he holds any role, otherwise than through their organization. */
    Set<Long> teamsKnownTo(Caller caller) {
        return of(caller).teams(ANY);
    }

    /** The teams on which he holds the role, or another one from which it follows. */
    Set<Long> teamsHolding(Caller caller, RoleField role) {
        return switch (role) {
            case ADMIN_ROLE -> teamsAdministeredBy(caller);
            case MEMBER_ROLE -> of(caller).teams(RoleField.BELONGING);
            default -> teamsKnownTo(caller);
        };
    }

    /** A repeated request asks anew. */
    void forget(@Observes Retrying again) {
        standing = null;
    }

    private Standing of(Caller caller) {
        if (standing == null || standingOf != caller.userId()) {
            standingOf = caller.userId();
            standing = Standing.of(memberships.heldBy(caller.userId()), teamGrants::heldBy);
        }
        return standing;
    }
}
