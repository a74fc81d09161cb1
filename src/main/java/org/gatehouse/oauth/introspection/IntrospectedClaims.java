package org.gatehouse.oauth.introspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.token.AccessToken;
import org.gatehouse.domain.token.Scope;
import org.gatehouse.domain.token.TokenFamily;
import org.gatehouse.domain.token.UsableRefreshToken;
import org.gatehouse.domain.user.User;
import org.gatehouse.platform.config.ServerConfig;
import org.gatehouse.security.access.Groups;
import org.gatehouse.security.authentication.ApiAudience;

/** The members of an answer about a token that is active (RFC 7662 §2.2). */
@ApplicationScoped
public class IntrospectedClaims {

    private ServerConfig server;
    private ApiAudience api;
    private Groups groups;

    /** For the proxy of the container. */
    protected IntrospectedClaims() {
    }

    @Inject
    public IntrospectedClaims(ServerConfig server, ApiAudience api, Groups groups) {
        this.server = server;
        this.api = api;
        this.groups = groups;
    }

    Map<String, Object> of(AccessToken token) {
        Map<String, Object> members = whose(token.user(), token.application(), token.scope());
        members.put("token_type", "Bearer");
        addTimes(members, token.created(), token.expires());
        members.put("aud", api.claim(token.resources()));
        members.put("jti", String.valueOf(token.id()));
        token.user().filter(known -> token.scope().includes(Scope.GROUPS))
                .ifPresent(known -> members.put(Scope.GROUPS, groups.of(known)));
        return members;
    }

    Map<String, Object> of(UsableRefreshToken found) {
        TokenFamily family = found.family();
        Map<String, Object> members = whose(Optional.of(family.user()), Optional.of(family.application()),
                family.scope());
        members.put("token_type", "refresh_token");
        addTimes(members, found.token().created(), found.expires());
        members.put("aud", server.baseUrl().toString()); // a refresh token is for nobody but this server
        return members;
    }

    private Map<String, Object> whose(Optional<User> user, Optional<Application> client, Scope scope) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("active", true);
        members.put("scope", scope.toString());
        client.ifPresent(known -> members.put("client_id", known.clientId()));
        user.ifPresent(known -> members.put("username", known.username()));
        user.map(User::subject).or(() -> client.map(Application::clientId))
                .ifPresent(subject -> members.put("sub", subject));
        members.put("iss", server.baseUrl().toString());
        return members;
    }

    private static void addTimes(Map<String, Object> members, Instant begin, Instant end) {
        members.put("iat", begin.getEpochSecond());
        members.put("nbf", begin.getEpochSecond());
        members.put("exp", end.getEpochSecond());
    }
}
