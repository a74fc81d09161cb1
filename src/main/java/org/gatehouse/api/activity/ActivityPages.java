package org.gatehouse.api.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.gatehouse.activity.ActivityEntry;
import org.gatehouse.activity.ActivityRepository;
import org.gatehouse.api.rest.ListParameters;
import org.gatehouse.api.rest.PageRepresentation;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.OrderBy;
import org.gatehouse.platform.persistence.Page;
import org.gatehouse.security.access.ActivityAccess;
import org.gatehouse.security.access.Sight;
import org.gatehouse.security.authentication.CurrentCaller;

/** Entries as the caller sees them. */
@ApplicationScoped
public class ActivityPages {

    @Inject
    private ActivityRepository entries;
    @Inject
    private ActivityAccess access;
    @Inject
    private ConcernedObjects concerned;
    @Inject
    private Sight sight;
    @Inject
    private CurrentCaller current;

    /** A page of the entries that the caller sees and that meet the criterion. */
    JsonObject list(UriInfo uri, Criterion criterion) {
        ListParameters parameters = ListParameters.of(uri, ActivityFields.ALL);
        Criterion visible = access.visibleTo(current.required()).and(criterion).and(parameters.criterion(sight));
        Page<ActivityEntry> page = entries.page(visible, parameters.order(sight, OrderBy.ascending("id")),
                parameters.page());
        ConcernedObjects.Found found = concerned.of(page.items());
        return PageRepresentation.of(page, uri, entry -> ActivityRepresentation.of(entry, found));
    }

    JsonObject one(ActivityEntry entry) {
        return ActivityRepresentation.of(entry, concerned.of(List.of(entry)));
    }
}
