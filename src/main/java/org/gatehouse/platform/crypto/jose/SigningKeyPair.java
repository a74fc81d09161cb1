package org.gatehouse.platform.crypto.jose;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.util.Map;
import org.gatehouse.platform.crypto.Secret;

/** A private key with its public half, for one algorithm only (RFC 8725 §3.1); prints neither. */
public final class SigningKeyPair {

    private static final int RSA_BITS = 2048;

    private final JWK key;
    private final SigningAlgorithm algorithm;
    private final JWSSigner signer;

    private SigningKeyPair(JWK key) throws JOSEException {
        this.key = key;
        this.algorithm = SigningAlgorithm.named(key.getAlgorithm().getName()).orElseThrow();
        this.signer = signerOf(key);
    }

    /** A new key. */
    public static SigningKeyPair generate(SigningAlgorithm algorithm, String keyId) {
        try {
            return new SigningKeyPair(switch (algorithm) {
                case RS256, PS256 -> new RSAKeyGenerator(RSA_BITS).keyID(keyId).algorithm(algorithm.jose())
                        .keyUse(KeyUse.SIGNATURE).generate();
                case ES256 -> new ECKeyGenerator(Curve.P_256).keyID(keyId).algorithm(algorithm.jose())
                        .keyUse(KeyUse.SIGNATURE).generate();
                case EdDSA -> Ed25519.generate(keyId);
            });
        } catch (JOSEException | GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform can generate such keys", impossible);
        }
    }

    /** The key as {@link #privateJwk()} wrote it. */
    public static SigningKeyPair of(Secret privateJwk) {
        try {
            return new SigningKeyPair(JWK.parse(privateJwk.reveal()));
        } catch (ParseException | JOSEException | RuntimeException damaged) {
            throw new IllegalStateException("a stored key can't be read"); // the cause may quote it
        }
    }

    private static JWSSigner signerOf(JWK key) throws JOSEException {
        if (key instanceof RSAKey rsa) {
            return new RSASSASigner(rsa);
        }
        return key instanceof ECKey ec ? new ECDSASigner(ec) : new Ed25519((OctetKeyPair) key);
    }

    /** The public half as a JWK (RFC 7517 §4). */
    public String publicJwk() {
        return key.toPublicJWK().toJSONString();
    }

    /** Both halves as a JWK. */
    public Secret privateJwk() {
        return Secret.of(key.toJSONString());
    }

    /** A JWT (RFC 7519) of this type with these claims, in the compact form. */
    public String sign(String typ, Map<String, Object> claims) {
        JWSHeader header = new JWSHeader.Builder(algorithm.jose())
                .keyID(key.getKeyID()).type(new JOSEObjectType(typ)).build();
        try {
            JWSObject jwt = new JWSObject(header, new Payload(claims));
            jwt.sign(signer);
            return jwt.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException("a key could not sign", failure);
        }
    }

    @Override
    public String toString() {
        return "SigningKeyPair[" + key.getKeyID() + "]";
    }
}
