package org.gatehouse.oauth.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.domain.key.NoSecretKeyException;
import org.gatehouse.domain.key.SigningKey;
import org.gatehouse.domain.key.SigningKeys;
import org.gatehouse.platform.config.ServerConfig;
import org.gatehouse.platform.crypto.jose.SignedJwt;
import org.gatehouse.platform.crypto.jose.SigningAlgorithm;

/** Signs JWTs (RFC 7519) with the keys of this installation, and recognises those that it has signed (RFC 8725 §3). */
@ApplicationScoped
public class JwtSigner {

    /** By how much the clocks of two nodes may differ. */
    private static final Duration LEEWAY = Duration.ofSeconds(60);

    @Inject
    private SigningKeys keys;
    @Inject
    private ServerConfig server;
    @Inject
    private Clock clock;

    /** Whether this server can sign; if not, nothing that needs a signature is offered or advertised. */
    public boolean isAvailable() {
        return keys.areAvailable();
    }

    /**
     * A JWT in the compact form.
     *
     * @param typ which kind it is, in its header
     * @param claims what it says; {@code iss}, {@code iat} and {@code exp} are the caller's to give, moments as numbers
     */
    public String sign(SigningAlgorithm algorithm, String typ, Map<String, Object> claims) {
        return keys.signing(algorithm).orElseThrow(NoSecretKeyException::new).sign(typ, claims);
    }

    /** What the JWT says, if it is ours, of this kind, and valid now. */
    public Optional<Map<String, Object>> verify(String jwt, String typ) {
        return recognize(jwt, typ).filter(claims -> isOfNow(claims, clock.instant()));
    }

    /** What the JWT says, if it is ours and of this kind, however old it is: for hints, which grant nothing. */
    public Optional<Map<String, Object>> recognize(String jwt, String typ) {
        return SignedJwt.parse(jwt).filter(signed -> signed.isOfType(typ)).filter(this::isOurs)
                .map(SignedJwt::claims).filter(claims -> server.baseUrl().toString().equals(claims.get("iss")));
    }

    /** Whether the JWT says that it is ours and of this kind, but by a key that is not known any more, so that nobody can tell. */
    public boolean isBeyondRecognition(String jwt, String typ) {
        return SignedJwt.parse(jwt).filter(signed -> signed.isOfType(typ))
                .filter(signed -> server.baseUrl().toString().equals(signed.claims().get("iss")))
                .flatMap(SignedJwt::keyId).filter(keys::isPerhapsForgotten).isPresent();
    }

    private boolean isOurs(SignedJwt jwt) {
        return jwt.keyId().flatMap(keys::published).map(SigningKey::publicJwk).filter(jwt::isSignedBy).isPresent();
    }

    static boolean isOfNow(Map<String, Object> claims, Instant now) {
        boolean begun = isNotAfter(claims.get("iat"), now.plus(LEEWAY)) && isNotAfter(claims.get("nbf"),
                now.plus(LEEWAY));
        return begun && claims.get("exp") instanceof Number end
                && now.isBefore(Instant.ofEpochSecond(end.longValue()));
    }

    private static boolean isNotAfter(Object claim, Instant latest) {
        return claim == null || claim instanceof Number moment
                && !Instant.ofEpochSecond(moment.longValue()).isAfter(latest);
    }
}
