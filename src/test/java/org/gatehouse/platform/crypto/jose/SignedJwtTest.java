package org.gatehouse.platform.crypto.jose;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.EnumMap;
import java.util.Map;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.platform.crypto.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedJwtTest {

    private static final Map<SigningAlgorithm, SigningKeyPair> KEYS = new EnumMap<>(SigningAlgorithm.class);
    private static final Map<String, Object> CLAIMS = Map.of("sub", "42", "iat", 1_700_000_000L);

    @ParameterizedTest
    @EnumSource
    void whatAKeyHasSignedItsPublicHalfVerifies(SigningAlgorithm algorithm) {
        SigningKeyPair key = key(algorithm);
        SignedJwt jwt = SignedJwt.parse(key.sign("at+jwt", CLAIMS)).orElseThrow();

        assertThat(jwt.algorithm()).isEqualTo(algorithm);
        assertThat(jwt.keyId()).contains(algorithm.name());
        assertThat(jwt.claims()).isEqualTo(CLAIMS);
        assertThat(jwt.isSignedBy(key.publicJwk())).isTrue();
        assertThat(jwt.isSignedBy(SigningKeyPair.generate(algorithm, "other").publicJwk())).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aKeyThatWasStoredSignsAsBefore(SigningAlgorithm algorithm) {
        SigningKeyPair again = SigningKeyPair.of(key(algorithm).privateJwk());

        assertThat(SignedJwt.parse(again.sign("JWT", CLAIMS)).orElseThrow().isSignedBy(key(algorithm).publicJwk()))
                .isTrue();
        assertThat(again.publicJwk()).isEqualTo(key(algorithm).publicJwk());
        assertThat(again.toString()).isEqualTo("SigningKeyPair[" + algorithm + "]");
    }

    @ParameterizedTest
    @EnumSource
    void thePublicHalfHoldsNothingPrivate(SigningAlgorithm algorithm) throws ParseException {
        JWK jwk = JWK.parse(key(algorithm).publicJwk());

        assertThat(jwk.isPrivate()).isFalse();
        assertThat(jwk.toJSONObject()).containsEntry("use", "sig").containsEntry("alg", algorithm.name())
                .containsEntry("kid", algorithm.name()).doesNotContainKeys("d", "p", "q", "dp", "dq", "qi", "oth", "k");
    }

    @ParameterizedTest
    @EnumSource
    void aChangedClaimBreaksTheSignature(SigningAlgorithm algorithm) {
        String[] parts = key(algorithm).sign("JWT", CLAIMS).split("\\.");
        String forged = parts[0] + "." + Base64URL.encode("{\"sub\":\"1\"}") + "." + parts[2];

        assertThat(SignedJwt.parse(forged).orElseThrow().isSignedBy(key(algorithm).publicJwk())).isFalse();
    }

    @Test
    @Rfc("8725#3.1")
    void aKeyVerifiesForItsOwnAlgorithmOnly() {
        SignedJwt jwt = SignedJwt.parse(key(SigningAlgorithm.PS256).sign("JWT", CLAIMS)).orElseThrow();
        String sameKey = key(SigningAlgorithm.PS256).publicJwk().replace("PS256", "RS256");

        assertThat(jwt.isSignedBy(sameKey)).isFalse();
    }

    @Test
    @Rfc("8725#3.2")
    void theAlgorithmNoneIsRefused() {
        assertThat(SignedJwt.parse(Base64URL.encode("{\"alg\":\"none\"}") + "." + Base64URL.encode("{}") + "."))
                .isEmpty();
    }

    @Test
    @Rfc("8725#2.1")
    void aPublicKeyIsNoSharedSecret() throws JOSEException, ParseException {
        RSAKey key = RSAKey.parse(key(SigningAlgorithm.RS256).publicJwk());
        JWSObject forged = new JWSObject(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("RS256")
                .type(JOSEObjectType.JWT).build(), new Payload(CLAIMS));
        forged.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));

        assertThat(SignedJwt.parse(forged.serialize())).isEmpty();
    }

    @ParameterizedTest
    @Rfc("8725#3.10")
    @ValueSource(strings = {"\"jku\":\"https://evil.example/keys\"", "\"x5u\":\"https://evil.example/cert\"",
            "\"jwk\":{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}",
            "\"crit\":[\"b64\"],\"b64\":false"})
    void aHeaderThatBringsItsKeyIsRefused(String member) {
        String jwt = Base64URL.encode("{\"alg\":\"EdDSA\"," + member + "}") + "." + Base64URL.encode("{}") + ".AAAA";

        assertThat(SignedJwt.parse(jwt)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "gta_x", "e30.e30.", "e30.e30.AA",
            "eyJhbGciOjF9.e30.AA", "eyJhbGciOiJSUzI1NiJ9.bm90IGpzb24.AA"})
    void whatIsNoJwtIsRefused(String text) {
        assertThat(SignedJwt.parse(text)).isEmpty();
    }

    @Test
    void whatIsHugeIsNotEvenRead() {
        assertThat(SignedJwt.parse("a".repeat(20_000))).isEmpty();
    }

    @Test
    void theNameOfATypeMayBeLong() {
        SignedJwt jwt = SignedJwt.parse(key(SigningAlgorithm.ES256).sign("application/at+jwt", CLAIMS)).orElseThrow();

        assertThat(jwt.isOfType("at+jwt")).isTrue();
        assertThat(jwt.isOfType("JWT")).isFalse();
    }

    @Test
    @Rfc("8037#A.4")
    void ed25519SignsAsTheRfcDoes() throws JOSEException, ParseException {
        OctetKeyPair key = OctetKeyPair.parse("""
                {"kty":"OKP","crv":"Ed25519","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
                "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}""");
        byte[] input = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc".getBytes(StandardCharsets.UTF_8);
        Base64URL signature = new Ed25519(key).sign(new JWSHeader(JWSAlgorithm.EdDSA), input);

        assertThat(signature).hasToString(
                "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg");
        assertThat(new Ed25519(key.toPublicJWK()).verify(new JWSHeader(JWSAlgorithm.EdDSA), input, signature)).isTrue();
        assertThat(new Ed25519(key).verify(new JWSHeader(JWSAlgorithm.EdDSA), input, Base64URL.encode("x"))).isFalse();
    }

    @Test
    void aDamagedKeyIsNotQuoted() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> SigningKeyPair.of(Secret.of("{\"d\":\"x\"}"))))
                .hasMessage("a stored key can't be read").hasNoCause();
    }

    private static SigningKeyPair key(SigningAlgorithm algorithm) {
        return KEYS.computeIfAbsent(algorithm, each -> SigningKeyPair.generate(each, each.name()));
    }
}
