package org.gatehouse.api.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.gatehouse.api.options.Described;
import org.gatehouse.api.options.Description;
import org.gatehouse.api.options.TableDescription;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.domain.user.User;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.security.authentication.Caller;
import org.gatehouse.security.authentication.CurrentCaller;

/** {@code GET /api/v2/me/}: a list whose only item is the caller; the first request of most clients. */
@Path("me")
@ApplicationScoped
public class MeResource implements Described {

    @Inject
    private CurrentCaller current;
    @Inject
    private UserPages pages;

    @GET
    public JsonObject me(@Context UriInfo uri) {
        Caller caller = current.required();
        Optional<User> user = caller.user().filter(known -> uri.getQueryParameters().isEmpty());
        return user.map(known -> himself(uri, caller, known))
                .orElseGet(() -> pages.list(uri, Criterion.is("id", caller.userId())));
    }

    /** The next time {@link MyselfFilter} says so. */
    private JsonObject himself(UriInfo uri, Caller caller, User user) {
        JsonObject answer = pages.himself(uri, user);
        caller.token().ifPresent(token -> caller.known(Myself.class, () -> Myself.of(answer)));
        return answer;
    }

    @Override
    public Description describe(UriInfo uri) {
        return TableDescription.list(ObjectType.USER, UserFields.ALL).description();
    }
}
