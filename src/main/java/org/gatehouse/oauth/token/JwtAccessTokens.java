package org.gatehouse.oauth.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.domain.application.AccessTokenFormat;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.token.NewToken;
import org.gatehouse.domain.token.Scope;
import org.gatehouse.domain.token.SelfContainedTokens;
import org.gatehouse.domain.user.User;
import org.gatehouse.platform.config.ServerConfig;
import org.gatehouse.platform.crypto.RandomText;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.crypto.jose.SigningAlgorithm;
import org.gatehouse.security.access.Groups;
import org.gatehouse.security.authentication.ApiAudience;

/** Access tokens as JWTs (RFC 9068), for applications that want them. */
@ApplicationScoped
public class JwtAccessTokens implements SelfContainedTokens {

    /** RFC 9068 §2.1. */
    public static final String TYP = "at+jwt";
    /** The one algorithm that every resource server must know (RFC 9068 §2.1). */
    private static final SigningAlgorithm ALGORITHM = SigningAlgorithm.RS256;
    private static final int JTI_LENGTH = 27; // of base62: 160 bits
    /** Bytes of all groups together: whoever is in more has a token without, as it must fit into a header. */
    private static final int LONGEST_GROUPS = 2048;

    @Inject
    private JwtSigner signer;
    @Inject
    private ServerConfig server;
    @Inject
    private ApiAudience api;
    @Inject
    private RandomText random;
    @Inject
    private Groups groups;

    @Override
    public Optional<Secret> mint(NewToken wanted, Instant expires, Instant now) {
        return wanted.application()
                .filter(client -> client.metadata().accessTokenFormat() == AccessTokenFormat.JWT)
                .map(client -> Secret.of(signer.sign(ALGORITHM, TYP, claims(wanted, client, expires, now))));
    }

    /** RFC 9068 §2.2. */
    private Map<String, Object> claims(NewToken wanted, Application client, Instant expires, Instant now) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", server.baseUrl().toString());
        claims.put("exp", expires.getEpochSecond());
        claims.put("aud", api.claim(wanted.resources()));
        claims.put("sub", wanted.user().map(User::subject).orElseGet(client::clientId));
        claims.put("client_id", client.clientId());
        claims.put("iat", now.getEpochSecond());
        claims.put("jti", random.base62(JTI_LENGTH));
        claims.put("scope", wanted.scope().toString());
        groups(wanted).ifPresent(names -> claims.put(Scope.GROUPS, names));
        wanted.authorization().authenticated().ifPresent(moment -> claims.put("auth_time", moment.getEpochSecond()));
        return claims;
    }

    /** RFC 9068 §2.2.3.1, if the scope asks for it. */
    private Optional<List<String>> groups(NewToken wanted) {
        return wanted.user().filter(known -> wanted.scope().includes(Scope.GROUPS)).map(groups::of)
                .filter(names -> String.join("\",\"", names).getBytes(StandardCharsets.UTF_8).length <= LONGEST_GROUPS);
    }
}
