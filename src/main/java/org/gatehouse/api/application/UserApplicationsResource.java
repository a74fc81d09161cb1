package org.gatehouse.api.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.gatehouse.api.options.Described;
import org.gatehouse.api.options.Description;
import org.gatehouse.api.options.TableDescription;
import org.gatehouse.api.rest.Lookups;
import org.gatehouse.api.rest.ObjectId;
import org.gatehouse.api.rest.RequestBody;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserRepository;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.RetryOnConflict;
import org.gatehouse.security.access.UserAccess;
import org.gatehouse.security.authentication.CurrentCaller;

/** {@code /api/v2/users/N/applications/}: those that the user owns. */
@Path("users/{user}/applications")
@ApplicationScoped
@RetryOnConflict
public class UserApplicationsResource implements Described {

    @Inject
    private UserRepository users;
    @Inject
    private UserAccess userAccess;
    @Inject
    private ApplicationPages pages;
    @Inject
    private CurrentCaller current;

    @GET
    public JsonObject list(@PathParam("user") ObjectId id, @Context UriInfo uri) {
        return pages.list(uri, Criterion.is("userId", user(id).id()));
    }

    @POST
    public Response create(@PathParam("user") ObjectId id, RequestBody body) {
        return pages.create(body, Owner.of(user(id)));
    }

    @Override
    public Description describe(UriInfo uri) {
        User user = user(ObjectId.of(uri, "user").orElseThrow());
        return TableDescription.list(ObjectType.APPLICATION, ApplicationFields.ALL)
                .addable(pages.mayAdd(Owner.of(user)), "user").description();
    }

    private User user(ObjectId id) {
        return Lookups.readable(users, id.value(), userAccess.visibleTo(current.required()));
    }
}
