package org.gatehouse.oauth.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.profile.ProfileRepository;
import org.gatehouse.domain.session.SessionClients;
import org.gatehouse.domain.token.Authorization;
import org.gatehouse.domain.token.IssuedToken;
import org.gatehouse.domain.token.Scope;
import org.gatehouse.domain.user.User;
import org.gatehouse.oauth.token.JwtSigner;
import org.gatehouse.platform.config.ServerConfig;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.crypto.jose.SigningAlgorithm;

/** Makes ID tokens (OpenID Connect Core §2): who the user is and how he signed in, signed, for one client. */
@ApplicationScoped
public class IdTokens {

    /** What an ID token's header says that it is. */
    public static final String TYPE = "JWT";
    /** The authentication context class of everybody who has typed his password (§2). */
    public static final String ACR = "1";

    private static final Duration LIFETIME = Duration.ofHours(1);

    @Inject
    private JwtSigner signer;
    @Inject
    private ProfileRepository profiles;
    @Inject
    private SessionClients relying;
    @Inject
    private ServerConfig server;
    @Inject
    private Clock clock;

    /**
     * The ID token that belongs into the answer with an access token; none if the scope does not ask for one, or nobody
     * but the application itself stands behind it.
     *
     * @param issued the access token
     * @param authorization how the user authorized the client; the same at every refresh (§12.2)
     * @param nonce what the authorization request said; none at a refresh
     */
    public Optional<String> issue(IssuedToken issued, Authorization authorization, Optional<String> nonce) {
        boolean wanted = issued.token().scope().words().contains(Scope.OPENID) && signer.isAvailable();
        Optional<User> user = issued.token().user().filter(known -> wanted);
        user.flatMap(known -> issued.token().application()).ifPresent(client -> authorization.sessionId()
                .ifPresent(session -> relying.add(session, client.id())));
        return user.flatMap(known -> issued.token().application()
                .map(client -> sign(client, known, authorization, claims -> {
                    nonce.ifPresent(value -> claims.put("nonce", value));
                    claims.put("at_hash", hash(issued.value()));
                })));
    }

    /** What only some ID tokens say. */
    private interface Extras {

        void addTo(Map<String, Object> claims);
    }

    private String sign(Application client, User user, Authorization authorization, Extras extras) {
        Instant now = clock.instant();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", server.baseUrl().toString());
        claims.put("sub", user.subject());
        claims.put("aud", client.clientId());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(LIFETIME).getEpochSecond());
        authorization.authenticated().ifPresent(moment -> {
            claims.put("auth_time", moment.getEpochSecond());
            claims.put("acr", ACR);
            claims.put("amr", List.of("pwd"));
        });
        authorization.sessionId().ifPresent(session -> claims.put("sid", session));
        extras.addTo(claims);
        Set<StandardClaim> wanted = ClaimsRequest.stored(authorization.claims()).inIdToken();
        if (!wanted.isEmpty()) {
            claims.putAll(UserClaims.of(profiles.of(user), wanted));
        }
        return signer.sign(algorithmFor(client), TYPE, claims);
    }

    /** What the client wants them signed with. */
    static SigningAlgorithm algorithmFor(Application client) {
        return SigningAlgorithm.named(client.metadata().idTokenSignedResponseAlg()).orElse(SigningAlgorithm.RS256);
    }

    /** {@code at_hash} (§3.1.3.6): the left half of the token's hash. */
    private static String hash(Secret accessToken) {
        byte[] digest = accessToken.digest().toBytes();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, digest.length / 2));
    }
}
