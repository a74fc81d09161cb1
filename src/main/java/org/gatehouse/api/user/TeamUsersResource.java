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
import org.gatehouse.domain.role.Assignment;
import org.gatehouse.domain.role.Enrolment;
import org.gatehouse.domain.role.Role;
import org.gatehouse.domain.role.RoleField;
import org.gatehouse.domain.role.RoleMembershipRepository;
import org.gatehouse.domain.role.RoleRepository;
import org.gatehouse.domain.role.RoleService;
import org.gatehouse.domain.team.Team;
import org.gatehouse.domain.team.TeamRepository;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserRepository;
import org.gatehouse.platform.persistence.RetryOnConflict;
import org.gatehouse.security.access.TeamAccess;
import org.gatehouse.security.access.UserAccess;
import org.gatehouse.security.authentication.CurrentCaller;

/** {@code /api/v2/teams/N/users/}: who is in it, and a way to change that. */
@Path("teams/{team}/users")
@ApplicationScoped
@RetryOnConflict
public class TeamUsersResource implements Described {

    @Inject
    private TeamRepository teams;
    @Inject
    private TeamAccess teamAccess;
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
    public JsonObject list(@PathParam("team") ObjectId id, @Context UriInfo uri) {
        return pages.list(uri, RoleMembershipRepository.holds("id", List.of(memberRole(team(id)).id())));
    }

    /** {@code {"id"}} adds, {@code {"id", "disassociate"}} removes, anything else makes a user and adds him. */
    @POST
    public Response post(@PathParam("team") ObjectId id, RequestBody body) {
        Team team = team(id);
        if (!teamAccess.mayChangeMembers(current.required(), team)) {
            throw ApiException.forbidden();
        }
        Optional<AssociationForm> association = AssociationForm.read(body);
        if (association.isEmpty()) {
            return create(memberRole(team), body);
        }
        User user = association.get().find(users, "User");
        if (!association.get().isRemoval() && !access.maySee(current.required(), user)) {
            throw ApiException.forbidden();
        }
        service.assign(Assignment.toUser(memberRole(team).id(), user.id()), !association.get().isRemoval());
        return Response.noContent().build();
    }

    @Override
    public Description describe(UriInfo uri) {
        Team team = team(ObjectId.of(uri, "team").orElseThrow());
        return TableDescription.list(ObjectType.USER, UserFields.ALL)
                .addable(teamAccess.mayChangeMembers(current.required(), team)).description();
    }

    private Response create(Role role, RequestBody body) {
        if (!access.mayAddMembers(current.required())) {
            throw ApiException.forbidden();
        }
        UserForm form = UserForm.read(body, Form.Purpose.CREATE);
        return Created.of(pages.one(enrolment.enrol(form.toNewUser(current.required(), access), role)));
    }

    private Team team(ObjectId id) {
        return Lookups.readable(teams, id.value(), teamAccess.visibleTo(current.required()));
    }

    private Role memberRole(Team team) {
        return roles.findOnTeam(team.id(), RoleField.MEMBER_ROLE).orElseThrow(GoneException::new);
    }
}
