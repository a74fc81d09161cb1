package org.gatehouse.api.absent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.gatehouse.api.options.Described;
import org.gatehouse.api.options.Description;
import org.gatehouse.api.rest.FieldTable;
import org.gatehouse.api.rest.ListParameters;
import org.gatehouse.api.rest.PageRepresentation;
import org.gatehouse.platform.persistence.Page;
import org.gatehouse.security.access.Sight;

/**
 * Lists that are always empty. AWX: {@code awx users …} and {@code awx teams …} ask OPTIONS of each, and stop at the
 * first refusal.
 */
@Path("{kind: projects|inventories|credentials|job_templates|workflow_job_templates|instance_groups}")
@ApplicationScoped
public class AbsentResource implements Described {

    /** There is nothing to filter by either. */
    private static final FieldTable<JsonObject> NO_FIELDS = new FieldTable<>("Absent", Set.of(), List.of());

    @Inject
    private Sight sight;

    @GET
    public JsonObject list(@Context UriInfo uri) {
        ListParameters parameters = ListParameters.of(uri, NO_FIELDS);
        parameters.criterion(sight); // refuses what a list does not understand
        return PageRepresentation.of(Page.of(List.<JsonObject> of(), parameters.page()), uri, Function.identity());
    }

    @Override
    public Description describe(UriInfo uri) {
        return Description.of(uri.getPathParameters().getFirst("kind").replace('_', ' '),
                "There is nothing of this kind here; AWX's clients ask for it.");
    }
}
