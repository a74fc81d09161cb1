package org.gatehouse.api.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.gatehouse.api.rest.ListParameters;
import org.gatehouse.api.rest.PageRepresentation;
import org.gatehouse.domain.user.User;
import org.gatehouse.platform.persistence.Page;
import org.gatehouse.security.authentication.CurrentCaller;

/** {@code GET /api/v2/me/}: a list whose only item is the caller; the first request of most clients. */
@Path("me")
@RequestScoped
public class MeResource {

    @Inject
    private CurrentCaller current;
    @Inject
    private UserPages pages;

    @GET
    public JsonObject me(@Context UriInfo uri) {
        ListParameters.of(uri, UserFields.ALL).criterion();
        List<User> items = current.required().user().stream().toList();
        Page<User> page = new Page<>(items, 1, ListParameters.DEFAULT_PAGE_SIZE, items.size());
        return PageRepresentation.of(page, uri, pages::one);
    }
}
