package org.gatehouse.api.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
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
import org.gatehouse.platform.persistence.RetryOnConflict;
import org.gatehouse.security.access.RoleAccess;
import org.gatehouse.security.access.UserAccess;
import org.gatehouse.security.authentication.Caller;
import org.gatehouse.security.authentication.CurrentCaller;

/** {@code /api/v2/roles/N/users/}: the users who hold a role themselves, and a way to change that. */
@Path("roles/{role}/users")
@ApplicationScoped
@RetryOnConflict
public class RoleUsersResource implements Described {

    @Inject
    private RoleRepository roles;
    @Inject
    private RoleAccess roleAccess;
    @Inject
    private UserRepository users;
    @Inject
    private UserAccess access;
    @Inject
    private RoleService service;
    @Inject
    private UserPages pages;
    @Inject
    private CurrentCaller current;

    @GET
    public JsonObject list(@PathParam("role") ObjectId id, @Context UriInfo uri) {
        return pages.list(uri, RoleMembershipRepository.holds("id", List.of(role(id).id())));
    }

    @POST
    public void post(@PathParam("role") ObjectId id, RequestBody body) {
        Role role = role(id);
        AssociationForm form = AssociationForm.require(body, "User");
        User user = form.find(users, "User");
        Caller caller = current.required();
        boolean reachable = form.isRemoval() || access.maySee(caller, user);
        if (!reachable || !roleAccess.mayAssign(caller, role, access.mayEnrol(caller, user))) {
            throw ApiException.forbidden();
        }
        service.assign(Assignment.toUser(role.id(), user.id()), !form.isRemoval());
    }

    @Override
    public Description describe(UriInfo uri) {
        Role role = role(ObjectId.of(uri, "role").orElseThrow());
        return TableDescription.list(ObjectType.USER, UserFields.ALL)
                .associable(roleAccess.mayAssign(current.required(), role, true)).description();
    }

    private Role role(ObjectId id) {
        return Lookups.readable(roles, id.value(), roleAccess.visibleTo(current.required()));
    }
}
