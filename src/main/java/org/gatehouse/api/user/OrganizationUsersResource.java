package org.gatehouse.api.user;

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
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.gatehouse.api.options.Described;
import org.gatehouse.api.options.Description;
import org.gatehouse.api.options.TableDescription;
import org.gatehouse.api.rest.ApiException;
import org.gatehouse.api.rest.AssociationForm;
import org.gatehouse.api.rest.Created;
import org.gatehouse.api.rest.Form;
import org.gatehouse.api.rest.Lookups;
import org.gatehouse.api.rest.ObjectId;
import org.gatehouse.api.rest.RequestBody;
import org.gatehouse.domain.GoneException;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.organization.OrganizationRepository;
import org.gatehouse.domain.role.Assignment;
import org.gatehouse.domain.role.Enrolment;
import org.gatehouse.domain.role.Role;
import org.gatehouse.domain.role.RoleField;
import org.gatehouse.domain.role.RoleMembershipRepository;
import org.gatehouse.domain.role.RoleRepository;
import org.gatehouse.domain.role.RoleService;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserRepository;
import org.gatehouse.platform.persistence.RetryOnConflict;
import org.gatehouse.security.access.OrganizationAccess;
import org.gatehouse.security.access.UserAccess;
import org.gatehouse.security.authentication.CurrentCaller;

/** {@code /api/v2/organizations/N/users/} and {@code …/admins/}: who belongs to it, and a way to change that. */
@Path("organizations/{organization}/{people: users|admins}")
@ApplicationScoped
@RetryOnConflict
public class OrganizationUsersResource implements Described {

    @Inject
    private OrganizationRepository organizations;
    @Inject
    private OrganizationAccess organizationAccess;
    @Inject
    private UserRepository users;
    @Inject
    private UserAccess access;
    @Inject
    private RoleRepository roles;
    @Inject
    private RoleService service;
    @Inject
    private Enrolment enrolment;
    @Inject
    private UserPages pages;
    @Inject
    private CurrentCaller current;

    @GET
    public JsonObject list(@PathParam("organization") ObjectId id, @PathParam("people") String people,
            @Context UriInfo uri) {
        Organization organization = organization(id);
        return pages.list(uri, RoleMembershipRepository.held("id", List.of(organization.id()),
                EnumSet.of(roleOf(people))));
    }

    /** {@code {"id"}} adds, {@code {"id", "disassociate"}} removes, anything else makes a user and adds him. */
    @POST
    public Response post(@PathParam("organization") ObjectId id, @PathParam("people") String people,
            RequestBody body) {
        Organization organization = organization(id);
        if (!organizationAccess.mayChangeMembers(current.required(), organization)) {
            throw ApiException.forbidden();
        }
        Role role = roles.find(organization.id(), roleOf(people)).orElseThrow(GoneException::new);
        Optional<AssociationForm> association = AssociationForm.read(body);
        if (association.isEmpty()) {
            return create(role, body);
        }
        associate(role, association.get());
        return Response.noContent().build();
    }

    @Override
    public Description describe(UriInfo uri) {
        Organization organization = organization(ObjectId.of(uri, "organization").orElseThrow());
        return TableDescription.list(ObjectType.USER, UserFields.ALL)
                .addable(organizationAccess.mayChangeMembers(current.required(), organization)).description();
    }

    private Response create(Role role, RequestBody body) {
        UserForm form = UserForm.read(body, Form.Purpose.CREATE);
        User user = enrolment.enrol(form.toNewUser(current.required(), access), role);
        return Created.of(pages.one(user));
    }

    private void associate(Role role, AssociationForm association) {
        User user = association.find(users, "User");
        if (!access.mayEnrol(current.required(), user)) {
            throw ApiException.forbidden();
        }
        service.assign(Assignment.toUser(role.id(), user.id()), !association.isRemoval());
    }

    private Organization organization(ObjectId id) {
        return Lookups.readable(organizations, id.value(), organizationAccess.visibleTo(current.required()));
    }

    private static RoleField roleOf(String people) {
        return people.equals("admins") ? RoleField.ADMIN_ROLE : RoleField.MEMBER_ROLE;
    }
}
