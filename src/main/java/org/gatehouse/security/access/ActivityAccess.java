package org.gatehouse.security.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.gatehouse.domain.ObjectType;
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
    @Inject
    private Reach reach;

    public Criterion visibleTo(Caller caller) {
        if (caller.seesEverything()) {
            return Criterion.ALL;
        }
        Criterion visibleTeams = teams.visibleTo(caller);
        Criterion visibleApplications = applications.visibleTo(caller);
        Criterion visibleTokens = tokens.visibleTo(caller);
        return Criterion.is("actorId", caller.userId())
                .or(about(ObjectType.USER, id -> users.fellowsOf(caller, id)))
                .or(about(ObjectType.ORGANIZATION, id -> organizations.visibleTo(caller, id)))
                .or(about(ObjectType.TEAM, id -> reach.teams(id, visibleTeams)))
                .or(about(ObjectType.APPLICATION, id -> reach.applications(id, visibleApplications)))
                .or(about(ObjectType.ACCESS_TOKEN, id -> reach.tokens(id, visibleTokens)));
    }

    /** Entries that concern the object, on whichever side. */
    public static Criterion about(ObjectType type, long id) {
        return Criterion.is("object1", type.awxName()).and(Criterion.is("object1Id", id))
                .or(Criterion.is("object2", type.awxName()).and(Criterion.is("object2Id", id)));
    }

    /** Entries of which one side is of the type and meets what is said of its id. */
    private static Criterion about(ObjectType type, Function<String, Criterion> visible) {
        return Criterion.is("object1", type.awxName()).and(visible.apply("object1Id"))
                .or(Criterion.is("object2", type.awxName()).and(visible.apply("object2Id")));
    }
}
