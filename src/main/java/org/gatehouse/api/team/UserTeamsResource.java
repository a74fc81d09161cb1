package org.gatehouse.api.team;

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
import org.gatehouse.domain.role.RoleMembershipRepository;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserRepository;
import org.gatehouse.security.access.UserAccess;
import org.gatehouse.security.authentication.CurrentCaller;

/** {@code /api/v2/users/N/teams/}: the teams that somebody is in. */
@Path("users/{user}/teams")
@ApplicationScoped
public class UserTeamsResource implements Described {

    @Inject
    private UserRepository users;
    @Inject
    private UserAccess userAccess;
    @Inject
    private TeamPages pages;
    @Inject
    private CurrentCaller current;

    @GET
    public JsonObject list(@PathParam("user") ObjectId id, @Context UriInfo uri) {
        User user = Lookups.readable(users, id.value(), userAccess.visibleTo(current.required()));
        return pages.list(uri, RoleMembershipRepository.inTeam(user.id(), "id"));
    }

    @Override
    public Description describe(UriInfo uri) {
        return TableDescription.list(ObjectType.TEAM, TeamFields.ALL).description();
    }

}
