package org.gatehouse.api.naming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gatehouse.api.rest.NamedUrl;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.application.ApplicationRepository;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.organization.OrganizationRepository;
import org.gatehouse.domain.team.Team;
import org.gatehouse.domain.team.TeamRepository;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserRepository;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.security.access.ApplicationAccess;
import org.gatehouse.security.access.OrganizationAccess;
import org.gatehouse.security.access.TeamAccess;
import org.gatehouse.security.access.UserAccess;
import org.gatehouse.security.authentication.Caller;

/** Finds what a named URL names among what the caller sees: one indexed query. */
@ApplicationScoped
public class NamedObjects {

    @Inject
    private UserRepository users;
    @Inject
    private UserAccess userAccess;
    @Inject
    private OrganizationRepository organizations;
    @Inject
    private OrganizationAccess organizationAccess;
    @Inject
    private TeamRepository teams;
    @Inject
    private TeamAccess teamAccess;
    @Inject
    private ApplicationRepository applications;
    @Inject
    private ApplicationAccess applicationAccess;

    /** The id of what the URL names; empty if the caller sees nothing of that name. */
    public Optional<Long> idOf(NamedUrl url, Caller caller) {
        return switch (url.resource()) {
            case "users" -> users.findOne(named(url, "username").and(userAccess.visibleTo(caller))).map(User::id);
            case "organizations" -> organizations
                    .findOne(named(url, "name").and(organizationAccess.visibleTo(caller))).map(Organization::id);
            case "teams" -> teams.findOne(owned(url).and(teamAccess.visibleTo(caller))).map(Team::id);
            case "applications" -> applications
                    .findOne(owned(url).and(applicationAccess.visibleTo(caller))).map(Application::id);
            default -> Optional.empty();
        };
    }

    private static Criterion named(NamedUrl url, String path) {
        return url.names().size() == 1 ? Criterion.is(path, url.names().get(0)) : Criterion.NONE;
    }

    private static Criterion owned(NamedUrl url) {
        return url.names().size() == 2 ? Criterion.is("name", url.names().get(0))
                .and(Criterion.is("organization.name", url.names().get(1))) : Criterion.NONE;
    }
}
