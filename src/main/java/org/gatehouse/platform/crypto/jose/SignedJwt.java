package org.gatehouse.platform.crypto.jose;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;

/**
 * A JWT as somebody presented it: what it says is to be believed only after {@link #isSignedBy}.
 *
 * <p>Refused are, before any key is looked at, algorithms that are not ours and headers that bring a key along or say
 * where to fetch one (RFC 8725 §3.1, §3.10).
 */
public final class SignedJwt {

    private static final int LONGEST = 16 * 1024;
    private static final int SHORTEST_RSA = 2048;

    private final JWSObject jws;
    private final SigningAlgorithm algorithm;
    private final Map<String, Object> claims;

    private SignedJwt(JWSObject jws, SigningAlgorithm algorithm, Map<String, Object> claims) {
        this.jws = jws;
        this.algorithm = algorithm;
        this.claims = claims;
    }

    /** Reads the compact form; empty for everything that could not be accepted whoever signed it. */
    public static Optional<SignedJwt> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            JWSObject jws = JWSObject.parse(text);
            Map<String, Object> claims = jws.getPayload().toJSONObject();
            return claims == null || bringsKey(jws.getHeader()) ? Optional.empty()
                    : SigningAlgorithm.named(jws.getHeader().getAlgorithm().getName())
                            .map(algorithm -> new SignedJwt(jws, algorithm, claims));
        } catch (ParseException | IllegalArgumentException | IllegalStateException malformed) {
            return Optional.empty();
        }
    }

    private static boolean bringsKey(JWSHeader header) {
        return header.getJWK() != null || header.getJWKURL() != null || header.getX509CertURL() != null
                || header.getX509CertChain() != null
                || header.getCriticalParams() != null && !header.getCriticalParams().isEmpty();
    }

    public SigningAlgorithm algorithm() {
        return algorithm;
    }

    /** The name of the key that is said to have signed it. */
    public Optional<String> keyId() {
        return Optional.ofNullable(jws.getHeader().getKeyID());
    }

    /** Whether it says that it is of this type; the name of a media type may be shortened (RFC 7515 §4.1.9). */
    public boolean isOfType(String typ) {
        String said = jws.getHeader().getType() == null ? "" : jws.getHeader().getType().getType();
        return said.equalsIgnoreCase(typ) || said.equalsIgnoreCase("application/" + typ);
    }

    /** What it says. */
    public Map<String, Object> claims() {
        return claims;
    }

    /** Whether the key with this public JWK, which must be one for its algorithm, has signed it. */
    public boolean isSignedBy(String publicJwk) {
        try {
            JWK key = JWK.parse(publicJwk);
            boolean meant = key.getAlgorithm() == null || key.getAlgorithm().equals(algorithm.jose());
            return meant && jws.verify(verifierOf(key));
        } catch (ParseException | JOSEException | ClassCastException unfit) {
            return false;
        }
    }

    /** RFC 7518 §3.3 and §3.5: a shorter key MUST NOT be used, wherever it was found. */
    private static RSAKey longEnough(RSAKey key) throws JOSEException {
        if (key.size() < SHORTEST_RSA) {
            throw new JOSEException("the RSA key is too short");
        }
        return key;
    }

    private JWSVerifier verifierOf(JWK key) throws JOSEException {
        return switch (algorithm) {
            case RS256, PS256 -> new RSASSAVerifier(longEnough((RSAKey) key));
            case ES256 -> new ECDSAVerifier((ECKey) key);
            case EdDSA -> new Ed25519((OctetKeyPair) key);
        };
    }
}
