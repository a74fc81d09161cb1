package org.gatehouse.security.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.token.AccessToken;
import org.gatehouse.domain.token.Scope;
import org.gatehouse.domain.user.User;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.security.authentication.Caller;

/**
 * Tokens. Nobody sees a value after the answer that made it, and nobody makes a token that acts as somebody else.
 *
 * <ul>
 * <li>I can see a token when I am a superuser or system auditor, when it is mine, when I administer an organization
 * that its user is a member of, when I administer or audit its application's organization, or when it acts for an
 * application of mine that acts for itself.</li>
 * <li>I can add a personal token for myself, and one for every application that I can see, unless I am only an
 * auditor.</li>
 * <li>I can change my own, as an administrator of an organization those of its applications and the application tokens
 * of its members, as a superuser all. Nobody but its own user may widen a scope.</li>
 * <li>I can end all tokens of a user at once when I am he, or as a superuser.</li>
 * <li>I can delete whatever I can see and am more to than an auditor: my own, as an administrator also the personal
 * tokens of members.</li>
 * </ul>
 */
@ApplicationScoped
public class TokenAccess {

    @Inject
    private Memberships memberships;
    @Inject
    private Reach reach;

    public Criterion visibleTo(Caller caller) {
        return caller.seesEverything() ? Criterion.ALL
                : deletableBy(caller).or(reach.applications("applicationId",
                        Criterion.in("organizationId", memberships.auditedBy(caller)))
                        .because("audits_the_organization_of_its_application"));
    }

    public boolean mayAdd(Caller caller, Optional<Application> readableApplication) {
        return caller.user().isPresent() && (readableApplication.isEmpty() || !caller.isSystemAuditor());
    }

    public Criterion changeableBy(Caller caller) {
        if (caller.isSuperuser()) {
            return Criterion.ALL;
        }
        Criterion own = Criterion.is("userId", caller.userId()).because("owns_it");
        if (caller.isSystemAuditor()) {
            return own.and(Criterion.isNull("applicationId"));
        }
        return own.or(Criterion.isNull("applicationId").not().and(administeredBy(caller)));
    }

    public Criterion deletableBy(Caller caller) {
        if (caller.isSuperuser()) {
            return Criterion.ALL;
        }
        Criterion own = Criterion.is("userId", caller.userId()).because("owns_it");
        return own.or(administeredBy(caller)).or(Criterion.isNull("userId")
                .and(reach.applications("applicationId", Criterion.is("userId", caller.userId())))
                .because("owns_the_application_that_it_acts_for"));
    }

    /** Whether the caller may give the token this scope: its own user any that he holds, others a narrower one. */
    public boolean mayRescope(Caller caller, AccessToken token, Scope wanted) {
        return token.scope().covers(wanted) || mayWiden(caller, token) && caller.scope().covers(wanted);
    }

    public boolean mayWiden(Caller caller, AccessToken token) {
        return token.user().filter(user -> user.id() == caller.userId()).isPresent();
    }

    public boolean mayEndAllOf(Caller caller, User user) {
        return caller.isSuperuser() || caller.userId() == user.id();
    }

    private Criterion administeredBy(Caller caller) {
        Set<Long> administered = memberships.administeredBy(caller);
        return reach.applications("applicationId", Criterion.in("organizationId", administered))
                .because("administers_the_organization_of_its_application")
                .or(reach.members("userId", administered).because("administers_an_organization_of_its_user"));
    }
}
