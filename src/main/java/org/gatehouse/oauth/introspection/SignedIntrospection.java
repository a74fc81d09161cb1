package org.gatehouse.oauth.introspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gatehouse.domain.application.Application;
import org.gatehouse.oauth.token.JwtSigner;
import org.gatehouse.platform.config.ServerConfig;
import org.gatehouse.platform.crypto.jose.SigningAlgorithm;

/** Answers as JWTs, for resource servers that have to show later what they were told (RFC 9701). */
@ApplicationScoped
public class SignedIntrospection {

    /** What who wants one accepts, and what it is then (RFC 9701 §4, §5). */
    public static final String MEDIA_TYPE = "application/token-introspection+jwt";
    /** RFC 9701 §5: tells it from every other JWT of this server, so that it can't be used as one. */
    static final String TYP = "token-introspection+jwt";
    /** The default of RFC 9701 §6. */
    static final SigningAlgorithm ALGORITHM = SigningAlgorithm.RS256;

    @Inject
    private JwtSigner signer;
    @Inject
    private ServerConfig server;
    @Inject
    private Clock clock;

    /** Whether there are keys to sign with; without them the answer is JSON, whatever is accepted. */
    public boolean isAvailable() {
        return signer.isAvailable();
    }

    /**
     * The answer for this client and nobody else. It has no {@code sub} and no {@code exp} of its own, so that nobody takes
     * it for an access token (RFC 9701 §8.1).
     */
    public String of(Application asker, Map<String, Object> answer) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", server.baseUrl().toString());
        claims.put("aud", asker.clientId());
        claims.put("iat", clock.instant().getEpochSecond());
        claims.put("token_introspection", answer);
        return signer.sign(ALGORITHM, TYP, claims);
    }
}
