package org.gatehouse.platform.crypto.jose;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Set;

/** EdDSA with Ed25519 (RFC 8037) by the JDK: generates keys, signs and verifies. */
final class Ed25519 implements JWSSigner, JWSVerifier {

    private static final String NAME = "Ed25519";
    private static final int LENGTH = 32;

    private final OctetKeyPair key;
    private final JCAContext context = new JCAContext();

    Ed25519(OctetKeyPair key) {
        this.key = key;
    }

    static OctetKeyPair generate(String keyId) throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(NAME).generateKeyPair();
        byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
        return new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(encoded((EdECPublicKey) pair.getPublic())))
                .d(Base64URL.encode(seed)).keyID(keyId).algorithm(JWSAlgorithm.EdDSA)
                .keyUse(KeyUse.SIGNATURE).build();
    }

    @Override
    public Base64URL sign(JWSHeader header, byte[] input) throws JOSEException {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(privateKey());
            signature.update(input);
            return Base64URL.encode(signature.sign());
        } catch (GeneralSecurityException failure) {
            throw new JOSEException("Ed25519 could not sign", failure);
        }
    }

    @Override
    public boolean verify(JWSHeader header, byte[] input, Base64URL signed) throws JOSEException {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initVerify(publicKey());
            signature.update(input);
            return signature.verify(signed.decode());
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException failure) {
            throw new JOSEException("Ed25519 could not verify", failure);
        }
    }

    private PrivateKey privateKey() throws GeneralSecurityException {
        return KeyFactory.getInstance(NAME)
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, key.getDecodedD()));
    }

    /** The encoding of RFC 8032 §5.1.2: y in little endian, and in its highest bit whether x is odd. */
    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] bytes = reversed(key.getDecodedX());
        boolean odd = (bytes[0] & 0x80) != 0;
        bytes[0] &= 0x7f;
        return KeyFactory.getInstance(NAME).generatePublic(
                new EdECPublicKeySpec(NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, bytes))));
    }

    private static byte[] encoded(EdECPublicKey key) {
        byte[] y = reversed(key.getPoint().getY().toByteArray());
        byte[] bytes = Arrays.copyOf(y, LENGTH);
        if (key.getPoint().isXOdd()) {
            bytes[LENGTH - 1] |= (byte) 0x80;
        }
        return bytes;
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    @Override
    public Set<JWSAlgorithm> supportedJWSAlgorithms() {
        return Set.of(JWSAlgorithm.EdDSA);
    }

    @Override
    public JCAContext getJCAContext() {
        return context;
    }
}
