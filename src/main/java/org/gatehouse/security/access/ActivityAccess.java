package org.gatehouse.security.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.team.Team;
import org.gatehouse.domain.token.AccessToken;
import org.gatehouse.domain.user.User;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.security.authentication.Caller;

/**
 * What happened.
 *
 * <ul>
 * <li>I can see all of it when I am a superuser or system auditor; otherwise what I did myself, and what happened to
 * myself, to the members of my organizations, and to organizations, teams, applications and tokens that I can see.</li>
 * <li>Nobody can change it.</li>
 * </ul>
 */
@ApplicationScoped
public class ActivityAccess {

    @Inject
    private UserAccess users;
    @Inject
    private OrganizationAccess organizations;
    @Inject
    private TeamAccess teams;
    @Inject
    private ApplicationAccess applications;
    @Inject
    private TokenAccess tokens;

    public Criterion visibleTo(Caller caller) {
        if (caller.seesEverything()) {
            return Criterion.ALL;
        }
        return Criterion.is("actorId", caller.userId())
                .or(about(ObjectType.USER, User.class, users.fellowsOf(caller)))
                .or(about(ObjectType.ORGANIZATION, Organization.class, organizations.visibleTo(caller)))
                .or(about(ObjectType.TEAM, Team.class, teams.visibleTo(caller)))
                .or(about(ObjectType.APPLICATION, Application.class, applications.visibleTo(caller)))
                .or(about(ObjectType.ACCESS_TOKEN, AccessToken.class, tokens.visibleTo(caller)));
    }

    /** Entries that concern the object, on whichever side. */
    public static Criterion about(ObjectType type, long id) {
        return Criterion.is("object1", type.awxName()).and(Criterion.is("object1Id", id))
                .or(Criterion.is("object2", type.awxName()).and(Criterion.is("object2Id", id)));
    }

    private static Criterion about(ObjectType type, Class<?> entity, Criterion visible) {
        Criterion first = Criterion.is("object1", type.awxName())
                .and(Criterion.exists(entity, "id", "object1Id", visible));
        Criterion second = Criterion.is("object2", type.awxName())
                .and(Criterion.exists(entity, "id", "object2Id", visible));
        return first.or(second);
    }
}
