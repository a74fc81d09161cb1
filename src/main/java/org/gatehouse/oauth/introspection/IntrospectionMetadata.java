package org.gatehouse.oauth.introspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.gatehouse.oauth.metadata.MetadataSource;
import org.gatehouse.platform.config.ServerConfig;

/** Where tokens can be asked about (RFC 8414 §2). */
@ApplicationScoped
public class IntrospectionMetadata implements MetadataSource {

    @Inject
    private ServerConfig server;

    @Override
    public Map<String, Object> members() {
        return Map.of("introspection_endpoint", server.baseUrl() + "/api/o/introspect/");
    }
}
