package org.gatehouse.security.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.gatehouse.domain.role.RoleField;
import org.gatehouse.domain.role.RoleMembershipRepository;
import org.gatehouse.platform.persistence.Retrying;
import org.gatehouse.security.authentication.Caller;

/** The organizations of the caller by the roles he holds there, each question asked once a try. */
@RequestScoped
public class Memberships {

    private static final Set<RoleField> ANY = EnumSet.allOf(RoleField.class);
    private static final Set<RoleField> ADMIN = EnumSet.of(RoleField.ADMIN_ROLE);
    private static final Set<RoleField> AUDITOR = EnumSet.of(RoleField.AUDITOR_ROLE);

    @Inject
    private RoleMembershipRepository memberships;

    private final Map<Set<RoleField>, Set<Long>> answers = new HashMap<>();

    /** Those he administers; an auditor reads everything and administers nothing. */
    Set<Long> administeredBy(Caller caller) {
        return caller.isSystemAuditor() ? Set.of() : organizations(caller, ADMIN);
    }

    /** Those he is a member of; an administrator is one. */
    Set<Long> joinedBy(Caller caller) {
        return organizations(caller, RoleField.BELONGING);
    }

    /** Those he audits. */
    Set<Long> auditedBy(Caller caller) {
        return organizations(caller, AUDITOR);
    }

    /** Those on which he holds any role. */
    Set<Long> knownTo(Caller caller) {
        return organizations(caller, ANY);
    }

    /** A repeated request asks anew. */
    void forget(@Observes Retrying again) {
        answers.clear();
    }

    private Set<Long> organizations(Caller caller, Set<RoleField> fields) {
        return answers.computeIfAbsent(fields, asked -> memberships.organizationsOf(caller.userId(), asked));
    }
}
