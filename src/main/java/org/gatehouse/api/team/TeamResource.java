package org.gatehouse.api.team;

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
import org.gatehouse.domain.organization.OrganizationRepository;
import org.gatehouse.domain.role.RoleField;
import org.gatehouse.domain.team.Team;
import org.gatehouse.domain.team.TeamRepository;
import org.gatehouse.domain.team.TeamService;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.RetryOnConflict;
import org.gatehouse.security.access.TeamAccess;
import org.gatehouse.security.authentication.Caller;
import org.gatehouse.security.authentication.CurrentCaller;

/** {@code /api/v2/teams/}. */
@Path("teams")
@ApplicationScoped
@RetryOnConflict
public class TeamResource implements Described {

    private static final List<String> ROLES = RoleField.OF_TEAM.stream().map(RoleField::awxName).toList();

    @Inject
    private TeamRepository teams;
    @Inject
    private OrganizationRepository organizations;
    @Inject
    private TeamAccess access;
    @Inject
    private TeamService service;
    @Inject
    private TeamPages pages;
    @Inject
    private CurrentCaller current;

    @GET
    public JsonObject list(@Context UriInfo uri) {
        return pages.list(uri, Criterion.ALL);
    }

    @POST
    public Response create(RequestBody body) {
        if (!access.mayAddAny(current.required())) {
            throw ApiException.forbidden();
        }
        TeamForm form = TeamForm.read(body, Form.Purpose.CREATE);
        Organization home = organizations.find(form.organizationId()).orElseThrow(() -> ApiException.invalid(
                "organization", "Invalid pk \"" + form.organizationId() + "\" - object does not exist."));
        if (!access.mayAdd(current.required(), home)) {
            throw ApiException.forbidden();
        }
        return Created.of(pages.one(service.create(form.toNewTeam(home))));
    }

    @GET
    @Path("{id}")
    public JsonObject read(@PathParam("id") ObjectId id) {
        return pages.one(Lookups.readable(teams, id.value(), access.visibleTo(current.required())));
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
        Lookups.permitted(teams, id.value(), access.visibleTo(current.required()),
                access.deletableBy(current.required()));
        service.delete(id.value());
    }

    @Override
    public Description describe(UriInfo uri) {
        Caller caller = current.required();
        return ObjectId.of(uri, "id")
                .map(id -> TableDescription.object(ObjectType.TEAM, TeamFields.ALL).withRoles(ROLES)
                        .changeable(Lookups.isPermitted(teams, id.value(), access.changeableBy(caller)))
                        .deletable(Lookups.isPermitted(teams, id.value(), access.deletableBy(caller))))
                .orElseGet(() -> TableDescription.list(ObjectType.TEAM, TeamFields.ALL).withRoles(ROLES)
                        .addable(access.mayAddAny(caller)))
                .description();
    }

    private JsonObject change(ObjectId id, RequestBody body, Form.Purpose purpose) {
        Team team = Lookups.permitted(teams, id.value(), access.visibleTo(current.required()),
                access.changeableBy(current.required()));
        return pages.one(service.change(team.id(), TeamForm.read(body, purpose).toChanges(team)));
    }
}
