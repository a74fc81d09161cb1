package org.gatehouse.api.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumSet;
import org.gatehouse.api.options.Described;
import org.gatehouse.api.options.Description;
import org.gatehouse.api.options.TableDescription;
import org.gatehouse.api.rest.Lookups;
import org.gatehouse.api.rest.ObjectId;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.domain.role.RoleField;
import org.gatehouse.domain.role.RoleMembershipRepository;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserRepository;
import org.gatehouse.security.access.UserAccess;
import org.gatehouse.security.authentication.CurrentCaller;

/** {@code /api/v2/users/N/organizations/} and {@code …/admin_of_organizations/}. */
@Path("users/{user}/{kind: organizations|admin_of_organizations}")
@ApplicationScoped
public class UserOrganizationsResource implements Described {

    @Inject
    private UserRepository users;
    @Inject
    private UserAccess userAccess;
    @Inject
    private OrganizationPages pages;
    @Inject
    private CurrentCaller current;

    @GET
    public JsonObject list(@PathParam("user") ObjectId id, @PathParam("kind") String kind, @Context UriInfo uri) {
        User user = Lookups.readable(users, id.value(), userAccess.visibleTo(current.required()));
        RoleField role = kind.equals("organizations") ? RoleField.MEMBER_ROLE : RoleField.ADMIN_ROLE;
        return pages.list(uri, RoleMembershipRepository.heldBy(user.id(), "id", EnumSet.of(role)));
    }

    @Override
    public Description describe(UriInfo uri) {
        return TableDescription.list(ObjectType.ORGANIZATION, OrganizationFields.ALL).description();
    }
}
