package org.gatehouse.api.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.gatehouse.api.options.Described;
import org.gatehouse.api.options.Description;
import org.gatehouse.api.options.TableDescription;
import org.gatehouse.api.rest.Lookups;
import org.gatehouse.api.rest.ObjectId;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.domain.application.ApplicationRepository;
import org.gatehouse.domain.organization.OrganizationRepository;
import org.gatehouse.domain.team.TeamRepository;
import org.gatehouse.domain.token.AccessTokenRepository;
import org.gatehouse.domain.user.UserRepository;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.security.access.ActivityAccess;
import org.gatehouse.security.access.ApplicationAccess;
import org.gatehouse.security.access.OrganizationAccess;
import org.gatehouse.security.access.TeamAccess;
import org.gatehouse.security.access.TokenAccess;
import org.gatehouse.security.access.UserAccess;
import org.gatehouse.security.authentication.Caller;
import org.gatehouse.security.authentication.CurrentCaller;

/** {@code …/N/activity_stream/}: what happened to one object; for a user also what he did. */
@Path("{kind: users|organizations|teams|applications|tokens}/{id}/activity_stream")
@ApplicationScoped
public class NestedActivityResource implements Described {

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
    @Inject
    private AccessTokenRepository tokens;
    @Inject
    private TokenAccess tokenAccess;
    @Inject
    private ActivityPages pages;
    @Inject
    private CurrentCaller current;

    @GET
    public JsonObject list(@PathParam("kind") String kind, @PathParam("id") ObjectId id, @Context UriInfo uri) {
        return pages.list(uri, about(kind, id.value()));
    }

    @Override
    public Description describe(UriInfo uri) {
        return TableDescription.list(ObjectType.ACTIVITY, ActivityFields.ALL).description();
    }

    private Criterion about(String kind, long id) {
        Caller caller = current.required();
        return switch (kind) {
            case "users" -> {
                Lookups.readable(users, id, userAccess.visibleTo(caller));
                yield ActivityAccess.about(ObjectType.USER, id).or(Criterion.is("actorId", id));
            }
            case "organizations" -> {
                Lookups.readable(organizations, id, organizationAccess.visibleTo(caller));
                yield ActivityAccess.about(ObjectType.ORGANIZATION, id);
            }
            case "teams" -> {
                Lookups.readable(teams, id, teamAccess.visibleTo(caller));
                yield ActivityAccess.about(ObjectType.TEAM, id);
            }
            case "applications" -> {
                Lookups.readable(applications, id, applicationAccess.visibleTo(caller));
                yield ActivityAccess.about(ObjectType.APPLICATION, id);
            }
            default -> {
                Lookups.readable(tokens, id, tokenAccess.visibleTo(caller));
                yield ActivityAccess.about(ObjectType.ACCESS_TOKEN, id);
            }
        };
    }
}
