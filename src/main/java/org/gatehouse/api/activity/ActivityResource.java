package org.gatehouse.api.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.gatehouse.activity.ActivityRepository;
import org.gatehouse.api.options.Described;
import org.gatehouse.api.options.Description;
import org.gatehouse.api.options.TableDescription;
import org.gatehouse.api.rest.Lookups;
import org.gatehouse.api.rest.ObjectId;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.security.access.ActivityAccess;
import org.gatehouse.security.authentication.CurrentCaller;

/** {@code /api/v2/activity_stream/}, which nobody can write to. */
@Path("activity_stream")
@ApplicationScoped
public class ActivityResource implements Described {

    @Inject
    private ActivityRepository entries;
    @Inject
    private ActivityAccess access;
    @Inject
    private ActivityPages pages;
    @Inject
    private CurrentCaller current;

    @GET
    public JsonObject list(@Context UriInfo uri) {
        return pages.list(uri, Criterion.ALL);
    }

    @GET
    @Path("{id}")
    public JsonObject read(@PathParam("id") ObjectId id) {
        return pages.one(Lookups.readable(entries, id.value(), access.visibleTo(current.required())));
    }

    @Override
    public Description describe(UriInfo uri) {
        return ObjectId.of(uri, "id").map(id -> TableDescription.object(ObjectType.ACTIVITY, ActivityFields.ALL))
                .orElseGet(() -> TableDescription.list(ObjectType.ACTIVITY, ActivityFields.ALL)).description();
    }
}
