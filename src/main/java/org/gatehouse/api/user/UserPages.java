package org.gatehouse.api.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.gatehouse.api.rest.Capabilities;
import org.gatehouse.api.rest.ListParameters;
import org.gatehouse.api.rest.PageRepresentation;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserRepository;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.OrderBy;
import org.gatehouse.platform.persistence.Page;
import org.gatehouse.security.access.Sight;
import org.gatehouse.security.access.UserAccess;
import org.gatehouse.security.authentication.CurrentCaller;

/** Users as the caller sees them: lists and single ones, with what he may do with each. */
@RequestScoped
public class UserPages {

    @Inject
    private UserRepository users;
    @Inject
    private UserAccess access;
    @Inject
    private Sight sight;
    @Inject
    private CurrentCaller current;

    /** A page of the users that the caller sees and that meet the criterion. */
    JsonObject list(UriInfo uri, Criterion criterion) {
        ListParameters parameters = ListParameters.of(uri, UserFields.ALL);
        Criterion visible = access.visibleTo(current.required()).and(criterion).and(parameters.criterion(sight));
        Page<User> page = users.page(visible,
                parameters.order(sight, OrderBy.ascending("username"), OrderBy.ascending("id")), parameters.page());
        Capabilities capabilities = capabilities(page.items());
        return PageRepresentation.of(page, uri, user -> UserRepresentation.of(user, capabilities));
    }

    JsonObject one(User user) {
        return UserRepresentation.of(user, capabilities(List.of(user)));
    }

    private Capabilities capabilities(List<User> page) {
        return Capabilities.of(current.required(), page.stream().map(User::id).toList(), users,
                access.changeableBy(current.required()), access.deletableBy(current.required()));
    }
}
