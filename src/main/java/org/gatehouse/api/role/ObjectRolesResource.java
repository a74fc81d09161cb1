package org.gatehouse.api.role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.gatehouse.api.options.Described;
import org.gatehouse.api.options.Description;
import org.gatehouse.api.options.TableDescription;
import org.gatehouse.api.rest.Lookups;
import org.gatehouse.api.rest.ObjectId;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.domain.organization.OrganizationRepository;
import org.gatehouse.domain.role.RoleRepository;
import org.gatehouse.domain.team.TeamRepository;
import org.gatehouse.security.access.OrganizationAccess;
import org.gatehouse.security.access.TeamAccess;
import org.gatehouse.security.authentication.CurrentCaller;

/** {@code /api/v2/organizations/N/object_roles/} and {@code teams/N/object_roles/}: the roles on one of them. */
@Path("{kind: organizations|teams}/{id}/object_roles")
@ApplicationScoped
public class ObjectRolesResource implements Described {

    @Inject
    private OrganizationRepository organizations;
    @Inject
    private OrganizationAccess organizationAccess;
    @Inject
    private TeamRepository teams;
    @Inject
    private TeamAccess teamAccess;
    @Inject
    private RolePages pages;
    @Inject
    private CurrentCaller current;

    @GET
    public JsonObject list(@PathParam("kind") String kind, @PathParam("id") ObjectId id, @Context UriInfo uri) {
        if (kind.equals("teams")) {
            Lookups.readable(teams, id.value(), teamAccess.visibleTo(current.required()));
            return pages.list(uri, RoleRepository.on(ObjectType.TEAM, id.value()));
        }
        Lookups.readable(organizations, id.value(), organizationAccess.visibleTo(current.required()));
        return pages.list(uri, RoleRepository.on(ObjectType.ORGANIZATION, id.value()));
    }

    @Override
    public Description describe(UriInfo uri) {
        return TableDescription.list(ObjectType.ROLE, RoleFields.ALL).description();
    }

}
