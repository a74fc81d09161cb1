package org.gatehouse.security.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.gatehouse.domain.token.AccessToken;
import org.gatehouse.platform.config.ServerConfig;

/**
 * The names of this server's API in the {@code resource} of a request (RFC 8707 §2); a token that is for others only is
 * not accepted here, so that a resource server can't go on with what was sent to it (RFC 9700 §2.3).
 */
@ApplicationScoped
public class ApiAudience {

    private static final String PATH = "/api/v2/";

    private String base;
    private Set<String> names;

    /** For the proxy of the container. */
    protected ApiAudience() {
    }

    @Inject
    public ApiAudience(ServerConfig server) {
        base = server.baseUrl().toString();
        names = Set.of(base, base + "/", base + "/api/v2", base + PATH);
    }

    /** The name by which this server itself calls its API. */
    public String identifier() {
        return base + PATH;
    }

    /** Whom a token for these resources is for, as {@code aud} says it: this API if for nobody else (RFC 9068 §3). */
    public Object claim(List<String> resources) {
        if (resources.isEmpty()) {
            return identifier();
        }
        return resources.size() == 1 ? resources.get(0) : resources;
    }

    /** Where clients learn how to get tokens for the API (RFC 9728 §3.1): its path behind the well-known one. */
    public String metadataUrl() {
        return base + "/.well-known/oauth-protected-resource" + PATH;
    }

    /** Whether the URI is one of the names. */
    public boolean isNamedBy(String uri) {
        return names.contains(uri);
    }

    /** Whether whoever is meant by these URIs includes this server; nobody in particular does. */
    public boolean isAmong(List<String> resources) {
        return resources.isEmpty() || resources.stream().anyMatch(names::contains);
    }

    /** Whether the token is for this server. */
    public boolean accepts(AccessToken token) {
        return isAmong(token.resources());
    }
}
