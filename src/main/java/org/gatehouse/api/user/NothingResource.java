package org.gatehouse.api.user;

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
import org.gatehouse.api.rest.Lookups;
import org.gatehouse.api.rest.ObjectId;
import org.gatehouse.domain.user.UserRepository;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.security.access.UserAccess;
import org.gatehouse.security.authentication.CurrentCaller;

/**
 * Lists that AWX's clients look into and that hold nothing here: there are no projects and credentials, and there are no
 * roles on a user that would give somebody access to him.
 */
@Path("users/{user}/{kind: projects|credentials|access_list}")
@ApplicationScoped
public class NothingResource implements Described {

    @Inject
    private UserRepository users;
    @Inject
    private UserAccess access;
    @Inject
    private UserPages pages;
    @Inject
    private CurrentCaller current;

    @GET
    public JsonObject list(@PathParam("user") ObjectId id, @Context UriInfo uri) {
        Lookups.readable(users, id.value(), access.visibleTo(current.required()));
        return pages.list(uri, Criterion.NONE);
    }

    @Override
    public Description describe(UriInfo uri) {
        return Description.of(uri.getPathParameters().getFirst("kind").replace('_', ' '), "There is nothing here.");
    }

}
