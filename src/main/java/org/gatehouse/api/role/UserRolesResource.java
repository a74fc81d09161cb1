package org.gatehouse.api.role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.gatehouse.api.options.Described;
import org.gatehouse.api.options.Description;
import org.gatehouse.api.options.TableDescription;
import org.gatehouse.api.rest.ApiException;
import org.gatehouse.api.rest.AssociationForm;
import org.gatehouse.api.rest.Lookups;
import org.gatehouse.api.rest.ObjectId;
import org.gatehouse.api.rest.RequestBody;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.domain.role.Assignment;
import org.gatehouse.domain.role.Role;
import org.gatehouse.domain.role.RoleMembershipRepository;
import org.gatehouse.domain.role.RoleRepository;
import org.gatehouse.domain.role.RoleService;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserRepository;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.RetryOnConflict;
import org.gatehouse.security.access.RoleAccess;
import org.gatehouse.security.access.UserAccess;
import org.gatehouse.security.authentication.Caller;
import org.gatehouse.security.authentication.CurrentCaller;

/** {@code /api/v2/users/N/roles/}: what somebody holds himself, and a way to change that. */
@Path("users/{user}/roles")
@ApplicationScoped
@RetryOnConflict
public class UserRolesResource implements Described {

    @Inject
    private UserRepository users;
    @Inject
    private UserAccess userAccess;
    @Inject
    private RoleRepository roles;
    @Inject
    private RoleAccess access;
    @Inject
    private RoleService service;
    @Inject
    private RolePages pages;
    @Inject
    private CurrentCaller current;

    @GET
    public JsonObject list(@PathParam("user") ObjectId id, @Context UriInfo uri) {
        User user = user(id);
        boolean enrollable = userAccess.mayEnrol(current.required(), user);
        return pages.listHeld(uri, RoleMembershipRepository.heldBy(user.id(), "id"),
                role -> access.mayAssign(current.required(), role, enrollable));
    }

    @POST
    public void post(@PathParam("user") ObjectId id, RequestBody body) {
        User user = Lookups.readable(users, id.value(), Criterion.ALL);
        AssociationForm form = AssociationForm.require(body, "Role");
        Role role = form.find(roles, "Role");
        Caller caller = current.required();
        boolean reachable = form.isRemoval() || userAccess.maySee(caller, user);
        if (!reachable || !access.mayAssign(caller, role, userAccess.mayEnrol(caller, user))) {
            throw ApiException.forbidden();
        }
        service.assign(Assignment.toUser(role.id(), user.id()).byHolder(), !form.isRemoval());
    }

    @Override
    public Description describe(UriInfo uri) {
        return TableDescription.list(ObjectType.ROLE, RoleFields.ALL)
                .associable(access.mayAssignAny(current.required())).description();
    }

    private User user(ObjectId id) {
        return Lookups.readable(users, id.value(), userAccess.visibleTo(current.required()));
    }
}
