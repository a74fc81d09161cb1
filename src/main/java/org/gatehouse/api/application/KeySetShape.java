package org.gatehouse.api.application;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigInteger;
import java.util.Base64;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/** Whether an object looks like a JWK set of public keys (RFC 7517 §5). */
final class KeySetShape {

    private static final int MOST_KEYS = 20;
    private static final int SHORTEST_RSA = 2048;
    private static final Set<String> KINDS = Set.of("RSA", "EC", "OKP");

    /** What only the owner of a key has, and must not give away (RFC 7518 §6). */
    private static final Set<String> PRIVATE = Set.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

    private KeySetShape() {
    }

    /** What is wrong with it; an object without members stands for no keys at all. */
    static Optional<String> fault(JsonObject keySet) {
        if (keySet.isEmpty()) {
            return Optional.empty();
        }
        if (!(keySet.get("keys") instanceof JsonArray keys) || keys.isEmpty() || keys.size() > MOST_KEYS) {
            return Optional.of("A JWK set has a list \"keys\" of 1 to " + MOST_KEYS + " keys.");
        }
        if (!keys.stream().allMatch(KeySetShape::isPublicKey)) {
            return Optional.of("Each key must be a public key of type RSA, EC or OKP, without private members.");
        }
        return keys.stream().allMatch(key -> isLongEnough(key.asJsonObject())) ? Optional.empty()
                : Optional.of("An RSA key must have " + SHORTEST_RSA + " bits at least.");
    }

    /** RFC 7518 §3.3 and §3.5: MUST be used. */
    private static boolean isLongEnough(JsonObject key) {
        return !key.getString("kty").equals("RSA") || key.get("n") instanceof JsonString modulus
                && bits(modulus.getString()) >= SHORTEST_RSA;
    }

    private static int bits(String base64url) {
        try {
            return new BigInteger(1, Base64.getUrlDecoder().decode(base64url)).bitLength();
        } catch (IllegalArgumentException malformed) {
            return 0;
        }
    }

    private static boolean isPublicKey(JsonValue value) {
        return value instanceof JsonObject key && key.get("kty") instanceof JsonString kind
                && KINDS.contains(kind.getString()) && Collections.disjoint(key.keySet(), PRIVATE);
    }
}
