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
import org.gatehouse.domain.role.Role;
import org.gatehouse.domain.role.RoleKinship;
import org.gatehouse.domain.role.RoleRepository;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.security.access.RoleAccess;
import org.gatehouse.security.authentication.CurrentCaller;

/** {@code /api/v2/roles/}, which nobody can write to, and what a role follows from or leads to. */
@Path("roles")
@ApplicationScoped
public class RoleResource implements Described {

    @Inject
    private RoleRepository roles;
    @Inject
    private RoleAccess access;
    @Inject
    private RolePages pages;
    @Inject
    private CurrentCaller current;

    @GET
    public JsonObject list(@Context UriInfo uri) {
        return pages.list(uri, Criterion.ALL);
    }

    @GET
    @Path("{id}")
    public JsonObject read(@PathParam("id") ObjectId id) {
        return RoleRepresentation.of(role(id));
    }

    @GET
    @Path("{id}/parents")
    public JsonObject parents(@PathParam("id") ObjectId id, @Context UriInfo uri) {
        return pages.list(uri, RoleKinship.parentsOf(role(id)));
    }

    @GET
    @Path("{id}/children")
    public JsonObject children(@PathParam("id") ObjectId id, @Context UriInfo uri) {
        return pages.list(uri, RoleKinship.childrenOf(role(id)));
    }

    @Override
    public Description describe(UriInfo uri) {
        boolean one = uri.getPath().matches(".*/?roles/[0-9]+/?");
        return (one ? TableDescription.object(ObjectType.ROLE, RoleFields.ALL)
                : TableDescription.list(ObjectType.ROLE, RoleFields.ALL)).description();
    }

    private Role role(ObjectId id) {
        return Lookups.readable(roles, id.value(), access.visibleTo(current.required()));
    }
}
