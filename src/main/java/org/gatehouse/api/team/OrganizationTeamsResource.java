package org.gatehouse.api.team;

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
import org.gatehouse.api.rest.ApiException;
import org.gatehouse.api.rest.Created;
import org.gatehouse.api.rest.Form;
import org.gatehouse.api.rest.Lookups;
import org.gatehouse.api.rest.ObjectId;
import org.gatehouse.api.rest.RequestBody;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.organization.OrganizationRepository;
import org.gatehouse.domain.team.TeamService;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.RetryOnConflict;
import org.gatehouse.security.access.OrganizationAccess;
import org.gatehouse.security.access.TeamAccess;
import org.gatehouse.security.authentication.CurrentCaller;

/** {@code /api/v2/organizations/N/teams/}: its teams, and a way to add one. */
@Path("organizations/{organization}/teams")
@ApplicationScoped
@RetryOnConflict
public class OrganizationTeamsResource implements Described {

    @Inject
    private OrganizationRepository organizations;
    @Inject
    private OrganizationAccess organizationAccess;
    @Inject
    private TeamAccess access;
    @Inject
    private TeamService service;
    @Inject
    private TeamPages pages;
    @Inject
    private CurrentCaller current;

    @GET
    public JsonObject list(@PathParam("organization") ObjectId id, @Context UriInfo uri) {
        return pages.list(uri, Criterion.is("organizationId", organization(id).id()));
    }

    @POST
    public Response create(@PathParam("organization") ObjectId id, RequestBody body) {
        Organization home = organization(id);
        if (!access.mayAdd(current.required(), home)) {
            throw ApiException.forbidden();
        }
        TeamForm form = TeamForm.read(body.with("organization", home.id()), Form.Purpose.CREATE);
        return Created.of(pages.one(service.create(form.toNewTeam(home))));
    }

    @Override
    public Description describe(UriInfo uri) {
        Organization home = organization(ObjectId.of(uri, "organization").orElseThrow());
        return TableDescription.list(ObjectType.TEAM, TeamFields.ALL)
                .addable(access.mayAdd(current.required(), home), "organization").description();
    }

    private Organization organization(ObjectId id) {
        return Lookups.readable(organizations, id.value(), organizationAccess.visibleTo(current.required()));
    }
}
