package org.gatehouse.api.root;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;
import org.gatehouse.api.rest.OpenToAnonymous;
import org.gatehouse.api.rest.ProductHeaders;
import org.gatehouse.domain.installation.InstallationRepository;
import org.gatehouse.platform.config.ServerConfig;
import org.gatehouse.platform.json.Json;
import org.gatehouse.platform.time.Iso8601;

/** {@code GET /api/v2/ping/}: which node answers, of which installation. */
@Path("ping")
@ApplicationScoped
@OpenToAnonymous
public class PingResource {

    @Inject
    private InstallationRepository installations;
    @Inject
    private ServerConfig server;
    @Inject
    private Clock clock;

    @GET
    public JsonObject ping() {
        String uuid = installations.uuid().map(UUID::toString).orElse("");
        JsonObject instance = Json.createObjectBuilder().add("node", server.node()).add("node_type", "control")
                .add("uuid", uuid).add("heartbeat", Iso8601.format(clock.instant())).add("capacity", 0)
                .add("version", ProductHeaders.VERSION).build();
        JsonObject group = Json.createObjectBuilder().add("name", "controlplane").add("capacity", 0)
                .add("instances", Json.createArrayBuilder().add(server.node())).build();
        return Json.createObjectBuilder().add("ha", false).add("version", ProductHeaders.VERSION)
                .add("active_node", server.node()).add("install_uuid", uuid)
                .add("instances", Json.createArrayBuilder().add(instance))
                .add("instance_groups", Json.createArrayBuilder().add(group)).build();
    }
}
