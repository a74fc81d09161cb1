package org.gatehouse.oauth.metadata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gatehouse.domain.token.ScopeWords;
import org.gatehouse.oauth.grant.TokenGrants;
import org.gatehouse.platform.config.ServerConfig;

/** Who this server is, and what there always is: tokens and their revocation. */
@ApplicationScoped
public class CoreMetadata implements MetadataSource {

    @Inject
    private ServerConfig server;
    @Inject
    private TokenGrants grants;

    @Override
    public Map<String, Object> members() {
        String base = server.baseUrl().toString(); // never what a Host header says
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("issuer", base);
        members.put("token_endpoint", base + "/api/o/token/");
        members.put("revocation_endpoint", base + "/api/o/revoke_token/");
        members.put("grant_types_supported", grants.names());
        members.put("scopes_supported", ScopeWords.names());
        return members;
    }
}
