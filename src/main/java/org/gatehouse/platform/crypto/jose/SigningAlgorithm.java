package org.gatehouse.platform.crypto.jose;

import com.nimbusds.jose.JWSAlgorithm;
import java.util.Arrays;
import java.util.Optional;

/** The algorithms of signatures, each named as RFC 7518 §3.1 and RFC 8037 §3.1 name it. */
public enum SigningAlgorithm {
    RS256(JWSAlgorithm.RS256), PS256(JWSAlgorithm.PS256), ES256(JWSAlgorithm.ES256), EdDSA(JWSAlgorithm.EdDSA);

    private final JWSAlgorithm jose;

    SigningAlgorithm(JWSAlgorithm jose) {
        this.jose = jose;
    }

    /** The algorithm of this name. */
    public static Optional<SigningAlgorithm> named(String name) {
        return Arrays.stream(values()).filter(algorithm -> algorithm.name().equals(name)).findFirst();
    }

    JWSAlgorithm jose() {
        return jose;
    }
}
