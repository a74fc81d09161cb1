package org.gatehouse.oauth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.fixture.Entities.NOW;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.gatehouse.domain.key.KeyFixture;
import org.gatehouse.fixture.Injection;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.platform.config.ServerConfig;
import org.gatehouse.platform.crypto.jose.SigningAlgorithm;
import org.gatehouse.platform.crypto.jose.SigningKeyPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JwtSignerTest {

    private static final String ISSUER = "https://id.example.org";
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final JwtSigner signer = Injection.into(new JwtSigner(), CLOCK, KeyFixture.keys(CLOCK),
            new ServerConfig(URI.create(ISSUER), Path.of("data"), "node"));

    @ParameterizedTest
    @EnumSource
    void itRecognisesWhatItHasSigned(SigningAlgorithm algorithm) {
        Map<String, Object> claims = claims(NOW, NOW.plusSeconds(60));

        assertThat(signer.verify(signer.sign(algorithm, "at+jwt", claims), "at+jwt")).contains(claims);
    }

    @Test
    @Rfc("8725#3.11")
    void aJwtOfOneKindIsNoneOfAnother() {
        String idToken = signer.sign(SigningAlgorithm.RS256, "JWT", claims(NOW, NOW.plusSeconds(60)));

        assertThat(signer.verify(idToken, "at+jwt")).isEmpty();
        assertThat(signer.verify(idToken, "logout+jwt")).isEmpty();
        assertThat(signer.verify(idToken, "JWT")).isPresent();
    }

    @Test
    void whatHasExpiredIsRecognisedButNotValid() {
        String jwt = signer.sign(SigningAlgorithm.ES256, "JWT", claims(NOW.minusSeconds(60), NOW));

        assertThat(signer.verify(jwt, "JWT")).isEmpty();
        assertThat(signer.recognize(jwt, "JWT")).isPresent();
    }

    @ParameterizedTest
    @Rfc("7519#4.1.5")
    @CsvSource({"iat,10,true", "iat,60,true", "iat,62,false", "nbf,10,true", "nbf,62,false"})
    void theClocksOfNodesMayDifferALittle(String claim, long ahead, boolean valid) {
        Map<String, Object> claims = claims(NOW, NOW.plusSeconds(600));
        claims.put(claim, NOW.plusSeconds(ahead).getEpochSecond());

        assertThat(signer.verify(signer.sign(SigningAlgorithm.EdDSA, "JWT", claims), "JWT").isPresent())
                .isEqualTo(valid);
    }

    @Test
    void aMomentThatIsNoNumberIsNone() {
        Map<String, Object> claims = claims(NOW, NOW.plusSeconds(600));
        claims.put("exp", "tomorrow");

        assertThat(signer.verify(signer.sign(SigningAlgorithm.EdDSA, "JWT", claims), "JWT")).isEmpty();
    }

    @Test
    @Rfc("8725#3.8")
    void anotherIssuerIsNotThisOne() {
        Map<String, Object> claims = claims(NOW, NOW.plusSeconds(600));
        claims.put("iss", "https://id.example.com");

        assertThat(signer.recognize(signer.sign(SigningAlgorithm.EdDSA, "JWT", claims), "JWT")).isEmpty();
    }

    @Test
    void anotherKeyOfTheSameNameIsNotOurs() {
        SigningKeyPair stranger = SigningKeyPair.generate(SigningAlgorithm.ES256, "ES256");

        assertThat(signer.recognize(stranger.sign("JWT", claims(NOW, NOW.plusSeconds(600))), "JWT")).isEmpty();
        assertThat(signer.recognize("not a jwt", "JWT")).isEmpty();
    }

    private static Map<String, Object> claims(Instant issued, Instant end) {
        return new HashMap<>(Map.of("iss", ISSUER, "sub", "42", "iat", issued.getEpochSecond(), "exp",
                end.getEpochSecond()));
    }
}
