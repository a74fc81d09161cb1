package org.gatehouse.api.root;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.gatehouse.api.rest.ProductHeaders;
import org.gatehouse.platform.json.Json;
import org.gatehouse.security.access.OrganizationAccess;
import org.gatehouse.security.authentication.CurrentCaller;

/** {@code GET /api/v2/config/}: what AWX tells about itself; there is no licence to speak of. */
@Path("config")
@ApplicationScoped
public class ConfigResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private OrganizationAccess access;

    @GET
    public JsonObject config() {
        var config = Json.createObjectBuilder().add("time_zone", "UTC").add("license_info", Json.createObjectBuilder())
                .add("version", ProductHeaders.VERSION).add("eula", "").add("analytics_status", "off")
                .add("analytics_collectors", Json.createObjectBuilder()).add("become_methods",
                        Json.createArrayBuilder());
        if (access.seesServerPaths(current.required())) {
            config.add("project_base_dir", "").add("project_local_paths", Json.createArrayBuilder())
                    .add("custom_virtualenvs", Json.createArrayBuilder());
        }
        return config.build();
    }
}
