package org.gatehouse.api.team;

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

/** {@code /api/v2/roles/N/teams/}: the teams that hold a role, and a way to change that. */
@Path("roles/{role}/teams")
@ApplicationScoped
@RetryOnConflict
public class RoleTeamsResource implements Described {

    @Inject
    private RoleRepository roles;
    @Inject
    private RoleAccess roleAccess;
    @Inject
    private TeamRepository teams;
    @Inject
    private TeamAccess access;
    @Inject
    private RoleService service;
    @Inject
    private TeamPages pages;
    @Inject
    private CurrentCaller current;

    @GET
    public JsonObject list(@PathParam("role") ObjectId id, @Context UriInfo uri) {
        return pages.list(uri, TeamGrantRepository.holds("id", role(id).id()));
    }

    @POST
    public void post(@PathParam("role") ObjectId id, RequestBody body) {
        Role role = role(id);
        AssociationForm form = AssociationForm.requireByValue(body, "Team");
        Team team = form.find(teams, "Team");
        TeamRules.refusal(role, team.id()).ifPresent(text -> {
            throw ApiException.association(text);
        });
        boolean reachable = form.isRemoval()
                || teams.exists(Criterion.is("id", team.id()).and(access.visibleTo(current.required())));
        if (!reachable || !roleAccess.mayAssignToTeam(current.required(), role)) {
            throw ApiException.forbidden();
        }
        service.assign(Assignment.toTeam(role.id(), team.id()), !form.isRemoval());
    }

    @Override
    public Description describe(UriInfo uri) {
        Role role = role(ObjectId.of(uri, "role").orElseThrow());
        return TableDescription.list(ObjectType.TEAM, TeamFields.ALL)
                .associable(roleAccess.mayAssignToTeam(current.required(), role)).description();
    }

    private Role role(ObjectId id) {
        return Lookups.readable(roles, id.value(), roleAccess.visibleTo(current.required()));
    }
}
