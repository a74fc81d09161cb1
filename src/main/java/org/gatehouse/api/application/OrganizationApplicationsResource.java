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
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.organization.OrganizationRepository;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.RetryOnConflict;
import org.gatehouse.security.access.OrganizationAccess;
import org.gatehouse.security.authentication.CurrentCaller;

/** {@code /api/v2/organizations/N/applications/}: those that belong to the organization. */
@Path("organizations/{organization}/applications")
@ApplicationScoped
@RetryOnConflict
public class OrganizationApplicationsResource implements Described {

    @Inject
    private OrganizationRepository organizations;
    @Inject
    private OrganizationAccess organizationAccess;
    @Inject
    private ApplicationPages pages;
    @Inject
    private CurrentCaller current;

    @GET
    public JsonObject list(@PathParam("organization") ObjectId id, @Context UriInfo uri) {
        return pages.list(uri, Criterion.is("organizationId", organization(id).id()));
    }

    @POST
    public Response create(@PathParam("organization") ObjectId id, RequestBody body) {
        return pages.create(body, Owner.of(organization(id)));
    }

    @Override
    public Description describe(UriInfo uri) {
        Organization organization = organization(ObjectId.of(uri, "organization").orElseThrow());
        return TableDescription.list(ObjectType.APPLICATION, ApplicationFields.ALL)
                .addable(pages.mayAdd(Owner.of(organization)), "organization").description();
    }

    private Organization organization(ObjectId id) {
        return Lookups.readable(organizations, id.value(), organizationAccess.visibleTo(current.required()));
    }
}
