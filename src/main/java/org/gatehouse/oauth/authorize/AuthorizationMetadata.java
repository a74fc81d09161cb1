package org.gatehouse.oauth.authorize;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gatehouse.oauth.metadata.MetadataSource;
import org.gatehouse.platform.config.ServerConfig;

/** The authorization endpoint in the metadata (RFC 8414 §2, RFC 9207 §3). */
@ApplicationScoped
public class AuthorizationMetadata implements MetadataSource {

    @Inject
    private ServerConfig server;

    @Override
    public Map<String, Object> members() {
        return Map.of("authorization_endpoint", server.baseUrl() + "/api/o/authorize/", "response_types_supported",
                List.of("code"), "response_modes_supported",
                Arrays.stream(ResponseMode.values()).map(ResponseMode::wireName).toList(),
                "code_challenge_methods_supported", List.of("S256"), "authorization_response_iss_parameter_supported",
                true);
    }
}
