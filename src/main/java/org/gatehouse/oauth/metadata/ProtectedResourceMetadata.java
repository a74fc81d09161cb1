package org.gatehouse.oauth.metadata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.domain.token.ScopeWords;
import org.gatehouse.platform.config.ServerConfig;
import org.gatehouse.security.authentication.ApiAudience;

/** What the REST API tells clients about itself as a protected resource (RFC 9728 §2). */
@ApplicationScoped
public class ProtectedResourceMetadata {

    @Inject
    private ApiAudience api;
    @Inject
    private ServerConfig server;

    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("resource", api.identifier());
        members.put("authorization_servers", List.of(server.baseUrl().toString()));
        members.put("scopes_supported", ScopeWords.namesOfApi());
        members.put("bearer_methods_supported", List.of("header"));
        members.put("resource_name", "Gatehouse API");
        return members;
    }
}
