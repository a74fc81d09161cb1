package org.gatehouse.api.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.gatehouse.api.options.Described;
import org.gatehouse.api.options.Description;
import org.gatehouse.api.options.TableDescription;
import org.gatehouse.api.rest.ApiException;
import org.gatehouse.api.rest.Created;
import org.gatehouse.api.rest.Form;
import org.gatehouse.api.rest.Lookups;
import org.gatehouse.api.rest.ObjectId;
import org.gatehouse.api.rest.RequestBody;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserRepository;
import org.gatehouse.domain.user.UserService;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.RetryOnConflict;
import org.gatehouse.security.access.UserAccess;
import org.gatehouse.security.authentication.Caller;
import org.gatehouse.security.authentication.CurrentCaller;

/** {@code /api/v2/users/}. */
@Path("users")
@ApplicationScoped
@RetryOnConflict
public class UserResource implements Described {

    @Inject
    private UserRepository users;
    @Inject
    private UserAccess access;
    @Inject
    private UserService service;
    @Inject
    private UserPages pages;
    @Inject
    private CurrentCaller current;

    @GET
    public JsonObject list(@Context UriInfo uri) {
        return pages.list(uri, Criterion.ALL);
    }

    @POST
    public Response create(RequestBody body) {
        if (!access.mayAdd(current.required())) {
            throw ApiException.forbidden();
        }
        UserForm form = UserForm.read(body, Form.Purpose.CREATE);
        return Created.of(pages.one(service.create(form.toNewUser(current.required(), access))));
    }

    @GET
    @Path("{id}")
    public JsonObject read(@PathParam("id") ObjectId id) {
        return pages.one(Lookups.readable(users, id.value(), access.visibleTo(current.required())));
    }

    @PUT
    @Path("{id}")
    public JsonObject replace(@PathParam("id") ObjectId id, RequestBody body) {
        return change(id, body, Form.Purpose.REPLACE);
    }

    @PATCH
    @Path("{id}")
    public JsonObject change(@PathParam("id") ObjectId id, RequestBody body) {
        return change(id, body, Form.Purpose.CHANGE);
    }

    /** AWX: nobody deletes himself, and the last superuser stays. */
    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") ObjectId id) {
        if (id.value() == current.required().userId()) {
            throw ApiException.forbidden("Cannot delete user.");
        }
        service.delete(Lookups.permitted(users, id.value(), access.visibleTo(current.required()),
                access.deletableBy(current.required())));
    }

    @Override
    public Description describe(UriInfo uri) {
        Caller caller = current.required();
        return ObjectId.of(uri, "id")
                .map(id -> TableDescription.object(ObjectType.USER, UserFields.ALL)
                        .changeable(Lookups.isPermitted(users, id.value(), access.changeableBy(caller)))
                        .deletable(Lookups.isPermitted(users, id.value(), access.deletableBy(caller))))
                .orElseGet(() -> TableDescription.list(ObjectType.USER, UserFields.ALL)
                        .addable(access.mayAdd(caller)))
                .description();
    }

    private JsonObject change(ObjectId id, RequestBody body, Form.Purpose purpose) {
        User user = Lookups.permitted(users, id.value(), access.visibleTo(current.required()),
                access.changeableBy(current.required()));
        UserForm form = UserForm.read(body, purpose);
        return pages.one(service.change(user, form.toChanges(user, current.required(), access)));
    }
}
