package org.gatehouse.api.role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gatehouse.api.rest.ListParameters;
import org.gatehouse.api.rest.PageRepresentation;
import org.gatehouse.domain.role.Role;
import org.gatehouse.domain.role.RoleRepository;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.OrderBy;
import org.gatehouse.platform.persistence.Page;
import org.gatehouse.security.access.RoleAccess;
import org.gatehouse.security.access.Sight;
import org.gatehouse.security.authentication.CurrentCaller;
import org.gatehouse.security.authentication.ScopeMask;

/** Roles as the caller sees them. */
@ApplicationScoped
public class RolePages {

    @Inject
    private RoleRepository roles;
    @Inject
    private RoleAccess access;
    @Inject
    private Sight sight;
    @Inject
    private CurrentCaller current;

    /** A page of the roles that the caller sees and that meet the criterion. */
    JsonObject list(UriInfo uri, Criterion criterion) {
        return list(uri, criterion, RoleRepresentation::of);
    }

    /** The same of roles that somebody holds, with whether the caller may take each from him. */
    JsonObject listHeld(UriInfo uri, Criterion criterion, Predicate<Role> assignable) {
        boolean writing = ScopeMask.decide(current.required().scope(), "POST", uri.getPath(false)).isPermitted();
        return list(uri, criterion, role -> RoleRepresentation.ofHeld(role, assignable.and(any -> writing)));
    }

    private JsonObject list(UriInfo uri, Criterion criterion, Function<Role, JsonObject> representation) {
        ListParameters parameters = ListParameters.of(uri, RoleFields.ALL);
        Criterion visible = access.visibleTo(current.required()).and(criterion).and(parameters.criterion(sight));
        Page<Role> page = roles.page(visible, parameters.order(sight, OrderBy.ascending("id")), parameters.page());
        return PageRepresentation.of(page, uri, representation);
    }
}
