package org.gatehouse.oauth.introspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.oauth.metadata.MetadataSource;
import org.gatehouse.platform.config.ServerConfig;

/** Where tokens can be asked about (RFC 8414 §2), and how answers are signed (RFC 9701 §7). */
@ApplicationScoped
public class IntrospectionMetadata implements MetadataSource {

    @Inject
    private ServerConfig server;
    @Inject
    private SignedIntrospection signed;

    @Override
    public Map<String, Object> members() {
        Map<String, Object> members = new HashMap<>();
        members.put("introspection_endpoint", server.baseUrl() + "/api/o/introspect/");
        if (signed.isAvailable()) {
            members.put("introspection_signing_alg_values_supported", List.of(SignedIntrospection.ALGORITHM.name()));
        }
        return members;
    }
}
