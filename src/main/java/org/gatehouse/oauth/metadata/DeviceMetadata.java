package org.gatehouse.oauth.metadata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.gatehouse.platform.config.ServerConfig;

/** Where devices without a keyboard begin (RFC 8628 §4). */
@ApplicationScoped
public class DeviceMetadata implements MetadataSource {

    @Inject
    private ServerConfig server;

    @Override
    public Map<String, Object> members() {
        return Map.of("device_authorization_endpoint", server.baseUrl() + "/api/o/device_authorization/");
    }
}
