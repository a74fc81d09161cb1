package org.gatehouse.api.absent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import org.gatehouse.api.options.Described;
import org.gatehouse.api.options.Description;

/**
 * Lists that are always empty. AWX: {@code awx users …} and {@code awx teams …} ask OPTIONS of each, and stop at the
 * first refusal.
 */
@Path("{kind: projects|inventories|credentials|job_templates|workflow_job_templates|instance_groups}")
@RequestScoped
public class AbsentResource implements Described {

    @GET
    public JsonObject list() {
        return Json.createObjectBuilder().add("count", 0).add("next", JsonValue.NULL).add("previous", JsonValue.NULL)
                .add("results", JsonValue.EMPTY_JSON_ARRAY).build();
    }

    @Override
    public Description describe(UriInfo uri) {
        return Description.of(uri.getPathParameters().getFirst("kind").replace('_', ' '),
                "There is nothing of this kind here; AWX's clients ask for it.");
    }
}
