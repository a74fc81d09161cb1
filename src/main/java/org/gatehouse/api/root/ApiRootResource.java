package org.gatehouse.api.root;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.gatehouse.api.rest.Links;
import org.gatehouse.api.rest.OpenToAnonymous;
import org.gatehouse.platform.json.Json;

/** {@code GET /api/v2/}: the URL of every list. */
@Path("/")
@ApplicationScoped
@OpenToAnonymous
public class ApiRootResource {

    private static final List<String> RESOURCES = List.of("ping", "config", "settings", "me", "organizations", "users",
            "teams", "roles", "applications", "tokens", "signing_keys", "activity_stream", "explain");

    @GET
    public JsonObject resources() {
        var urls = Json.createObjectBuilder();
        RESOURCES.forEach(resource -> urls.add(resource, Links.list(resource)));
        return urls.build();
    }
}
