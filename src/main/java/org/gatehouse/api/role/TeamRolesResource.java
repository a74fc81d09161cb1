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
import org.gatehouse.domain.role.RoleRepository;
import org.gatehouse.domain.role.RoleService;
import org.gatehouse.domain.role.TeamGrantRepository;
import org.gatehouse.domain.role.TeamRules;
import org.gatehouse.domain.team.Team;
import org.gatehouse.domain.team.TeamRepository;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.RetryOnConflict;
import org.gatehouse.security.access.RoleAccess;
import org.gatehouse.security.access.TeamAccess;
import org.gatehouse.security.authentication.CurrentCaller;

/** {@code /api/v2/teams/N/roles/}: what a team holds, and so everybody in it, and a way to change that. */
@Path("teams/{team}/roles")
@ApplicationScoped
@RetryOnConflict
public class TeamRolesResource implements Described {

    @Inject
    private TeamRepository teams;
    @Inject
    private TeamAccess teamAccess;
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
    public JsonObject list(@PathParam("team") ObjectId id, @Context UriInfo uri) {
        return pages.listHeld(uri, TeamGrantRepository.heldBy(team(id).id(), "id"),
                role -> access.mayAssignToTeam(current.required(), role));
    }

    @POST
    public void post(@PathParam("team") ObjectId id, RequestBody body) {
        Team team = Lookups.readable(teams, id.value(), Criterion.ALL);
        AssociationForm form = AssociationForm.require(body, "Role");
        Role role = form.find(roles, "Role");
        TeamRules.refusal(role, team.id()).ifPresent(text -> {
            throw ApiException.association(text);
        });
        if (!form.isRemoval()) {
            team(id); // only a team that one sees is given something
        }
        if (!access.mayAssignToTeam(current.required(), role)) {
            throw ApiException.forbidden();
        }
        service.assign(Assignment.toTeam(role.id(), team.id()).byHolder(), !form.isRemoval());
    }

    @Override
    public Description describe(UriInfo uri) {
        return TableDescription.list(ObjectType.ROLE, RoleFields.ALL)
                .associable(access.mayAssignAny(current.required())).description();
    }

    private Team team(ObjectId id) {
        return Lookups.readable(teams, id.value(), teamAccess.visibleTo(current.required()));
    }
}
