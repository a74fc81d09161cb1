package org.gatehouse.api.user;

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
import org.gatehouse.domain.role.Lineages;
import org.gatehouse.domain.team.TeamRepository;
import org.gatehouse.security.access.OrganizationAccess;
import org.gatehouse.security.access.TeamAccess;
import org.gatehouse.security.authentication.Caller;
import org.gatehouse.security.authentication.CurrentCaller;

/** {@code …/N/access_list/}: who may do something with an organization or team, and by which roles. */
@Path("{kind: organizations|teams}/{id}/access_list")
@ApplicationScoped
public class AccessListResource implements Described {

    @Inject
    private OrganizationRepository organizations;
    @Inject
    private OrganizationAccess organizationAccess;
    @Inject
    private TeamRepository teams;
    @Inject
    private TeamAccess teamAccess;
    @Inject
    private Lineages lineages;
    @Inject
    private AccessListPages pages;
    @Inject
    private CurrentCaller current;

    @GET
    public JsonObject list(@PathParam("kind") String kind, @PathParam("id") ObjectId id, @Context UriInfo uri) {
        Caller caller = current.required();
        if (kind.equals("teams")) {
            Lookups.readable(teams, id.value(), teamAccess.visibleTo(caller));
            return pages.list(uri, lineages.of(ObjectType.TEAM, id.value()));
        }
        Lookups.readable(organizations, id.value(), organizationAccess.visibleTo(caller));
        return pages.list(uri, lineages.of(ObjectType.ORGANIZATION, id.value()));
    }

    @Override
    public Description describe(UriInfo uri) {
        return TableDescription.list(ObjectType.USER, UserFields.ALL).description();
    }

}
