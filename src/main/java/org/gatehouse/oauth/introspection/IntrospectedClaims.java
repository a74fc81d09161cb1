package org.gatehouse.oauth.introspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
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
import org.gatehouse.platform.json.Json;
import org.gatehouse.security.access.Groups;
import org.gatehouse.security.authentication.ApiAudience;
import org.gatehouse.security.authentication.Caller;

/** The members of an answer about a token that is active (RFC 7662 §2.2). */
@ApplicationScoped
public class IntrospectedClaims {

    /** What was answered to whoever asked. */
    private record Answer(byte[] json) {
    }

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

    /**
     * The JSON of his token, in UTF-8 and to be read only; made once for as long as he is remembered, but his teams are
     * looked up each time.
     */
    public byte[] jsonOf(Caller bearer) {
        AccessToken token = bearer.token().orElseThrow();
        return token.scope().includes(Scope.GROUPS) ? json(of(token))
                : bearer.known(Answer.class, () -> new Answer(json(of(token)))).json();
    }

    /** The JSON of a refresh token, in UTF-8. */
    public byte[] jsonOf(UsableRefreshToken found) {
        return json(of(found));
    }

    /** Of an access token. */
    public Map<String, Object> of(AccessToken token) {
        Map<String, Object> members = whose(token.user(), token.application(), token.scope());
        members.put("token_type", "Bearer");
        addTimes(members, token.created(), token.expires());
        members.put("aud", api.claim(token.resources()));
        members.put("jti", String.valueOf(token.id()));
        token.user().filter(known -> token.scope().includes(Scope.GROUPS))
                .ifPresent(known -> members.put(Scope.GROUPS, groups.of(known)));
        return members;
    }

    /** Of a refresh token. */
    public Map<String, Object> of(UsableRefreshToken found) {
        TokenFamily family = found.family();
        Map<String, Object> members = whose(Optional.of(family.user()), Optional.of(family.application()),
                family.scope());
        members.put("token_type", "refresh_token");
        addTimes(members, found.token().created(), found.expires());
        members.put("aud", server.baseUrl().toString()); // a refresh token is for nobody but this server
        return members;
    }

    private static byte[] json(Map<String, Object> members) {
        return Json.textOf(members).getBytes(StandardCharsets.UTF_8);
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
