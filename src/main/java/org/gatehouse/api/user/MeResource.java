package org.gatehouse.api.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.gatehouse.api.options.Described;
import org.gatehouse.api.options.Description;
import org.gatehouse.api.options.TableDescription;
import org.gatehouse.domain.ObjectType;
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

    /** What the caller was told about himself without having asked for anything in particular. */
    private record Myself(JsonObject answer) {
    }

    @GET
    public JsonObject me(@Context UriInfo uri) {
        Caller caller = current.required();
        return uri.getQueryParameters().isEmpty() && caller.user().isPresent()
                ? caller.known(Myself.class, () -> new Myself(pages.himself(uri, caller.user().get()))).answer()
                : pages.list(uri, Criterion.is("id", caller.userId()));
    }

    @Override
    public Description describe(UriInfo uri) {
        return TableDescription.list(ObjectType.USER, UserFields.ALL).description();
    }
}
