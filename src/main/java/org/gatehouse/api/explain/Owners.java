package org.gatehouse.api.explain;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.domain.application.ApplicationRepository;
import org.gatehouse.domain.organization.OrganizationRepository;
import org.gatehouse.domain.role.RoleRepository;
import org.gatehouse.domain.team.TeamRepository;
import org.gatehouse.domain.token.AccessTokenRepository;
import org.gatehouse.domain.user.UserRepository;
import org.gatehouse.security.access.ApplicationAccess;
import org.gatehouse.security.access.OrganizationAccess;
import org.gatehouse.security.access.RoleAccess;
import org.gatehouse.security.access.TeamAccess;
import org.gatehouse.security.access.TokenAccess;
import org.gatehouse.security.access.UserAccess;
import org.gatehouse.security.access.Ways;
import org.gatehouse.security.authentication.Caller;
import org.gatehouse.platform.persistence.Criterion;

/** The objects that URLs begin with, and the criteria that say what a caller may do with them. */
@RequestScoped
public class Owners {

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
    private RoleRepository roles;
    @Inject
    private RoleAccess roleAccess;
    @Inject
    private ApplicationRepository applications;
    @Inject
    private ApplicationAccess applicationAccess;
    @Inject
    private AccessTokenRepository tokens;
    @Inject
    private TokenAccess tokenAccess;
    @Inject
    private Ways ways;

    /** What may be done with such objects; empty for a kind that has no rules of its own. */
    Optional<Owner> of(String kind, Caller caller) {
        return Optional.ofNullable(switch (kind) {
            case "users" -> new Owner(users, userAccess.visibleTo(caller), userAccess.changeableBy(caller),
                    userAccess.deletableBy(caller));
            case "organizations" -> new Owner(organizations, organizationAccess.visibleTo(caller),
                    organizationAccess.changeableBy(caller), organizationAccess.deletableBy(caller));
            case "teams" -> new Owner(teams, teamAccess.visibleTo(caller), teamAccess.changeableBy(caller),
                    teamAccess.deletableBy(caller));
            case "applications" -> new Owner(applications, applicationAccess.visibleTo(caller),
                    applicationAccess.changeableBy(caller), applicationAccess.deletableBy(caller));
            case "tokens" -> new Owner(tokens, tokenAccess.visibleTo(caller), tokenAccess.changeableBy(caller),
                    tokenAccess.deletableBy(caller));
            case "roles" -> new Owner(roles, roleAccess.visibleTo(caller), Criterion.NONE, Criterion.NONE);
            default -> null;
        });
    }

    /** The roles by which the caller comes to the object, in words. */
    List<String> ways(String kind, long id, Caller caller) {
        return switch (kind) {
            case "organizations" -> ways.to(caller, ObjectType.ORGANIZATION, id);
            case "teams" -> Stream.concat(ways.to(caller, ObjectType.TEAM, id).stream(), teams.find(id).stream()
                    .flatMap(team -> ways.to(caller, ObjectType.ORGANIZATION, team.organizationId()).stream()))
                    .toList();
            case "applications" -> applications.find(id).flatMap(application -> application.organization()).stream()
                    .flatMap(home -> ways.to(caller, ObjectType.ORGANIZATION, home.id()).stream()).toList();
            default -> List.of();
        };
    }
}
