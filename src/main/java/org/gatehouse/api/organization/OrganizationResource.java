package org.gatehouse.api.organization;

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
import java.util.List;
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
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.organization.OrganizationChanges;
import org.gatehouse.domain.organization.OrganizationRepository;
import org.gatehouse.domain.organization.OrganizationService;
import org.gatehouse.domain.role.RoleField;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.RetryOnConflict;
import org.gatehouse.security.access.OrganizationAccess;
import org.gatehouse.security.authentication.Caller;
import org.gatehouse.security.authentication.CurrentCaller;

/** {@code /api/v2/organizations/}. */
@Path("organizations")
@ApplicationScoped
@RetryOnConflict
public class OrganizationResource implements Described {

    private static final List<String> ROLES = RoleField.OF_ORGANIZATION.stream().map(RoleField::awxName).toList();

    @Inject
    private OrganizationRepository organizations;
    @Inject
    private OrganizationAccess access;
    @Inject
    private OrganizationService service;
    @Inject
    private OrganizationPages pages;
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
        OrganizationForm form = OrganizationForm.read(body, Form.Purpose.CREATE);
        return Created.of(pages.one(service.create(form.toNewOrganization())));
    }

    @GET
    @Path("{id}")
    public JsonObject read(@PathParam("id") ObjectId id) {
        return pages.one(Lookups.readable(organizations, id.value(), access.visibleTo(current.required())));
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

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") ObjectId id) {
        Lookups.permitted(organizations, id.value(), access.visibleTo(current.required()),
                access.deletableBy(current.required()));
        service.delete(id.value());
    }

    @Override
    public Description describe(UriInfo uri) {
        Caller caller = current.required();
        return ObjectId.of(uri, "id")
                .map(id -> TableDescription.object(ObjectType.ORGANIZATION, OrganizationFields.ALL).withRoles(ROLES)
                        .changeable(Lookups.isPermitted(organizations, id.value(), access.changeableBy(caller)))
                        .deletable(Lookups.isPermitted(organizations, id.value(), access.deletableBy(caller))))
                .orElseGet(() -> TableDescription.list(ObjectType.ORGANIZATION, OrganizationFields.ALL).withRoles(ROLES)
                        .addable(access.mayAdd(caller)))
                .description();
    }

    private JsonObject change(ObjectId id, RequestBody body, Form.Purpose purpose) {
        Organization organization = Lookups.permitted(organizations, id.value(),
                access.visibleTo(current.required()), access.changeableBy(current.required()));
        OrganizationChanges changes = OrganizationForm.read(body, purpose).toChanges(organization,
                access.mayChangeMaxHosts(current.required()));
        return pages.one(service.change(organization.id(), changes));
    }
}
