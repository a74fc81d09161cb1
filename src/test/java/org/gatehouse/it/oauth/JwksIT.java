package org.gatehouse.it.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import java.text.ParseException;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** The published keys, as everybody sees them. */
class JwksIT {

    @Test
    @Rfc("7517#5")
    void everybodySeesThePublicHalfOfAKeyForEveryAlgorithm() throws ParseException {
        Answer answer = TestServer.shared().http().get("/api/o/jwks/");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).startsWith("public, max-age=");
        JWKSet keys = JWKSet.parse(answer.text());
        assertThat(keys.containsNonPublicKeys()).isFalse();
        assertThat(keys.getKeys()).extracting(JWK::getAlgorithm).contains(JWSAlgorithm.RS256, JWSAlgorithm.PS256,
                JWSAlgorithm.ES256, JWSAlgorithm.EdDSA);
        assertThat(keys.getKeys()).allSatisfy(key -> {
            assertThat(key.isPrivate()).isFalse();
            assertThat(key.getKeyUse()).isEqualTo(KeyUse.SIGNATURE);
            assertThat(key.getKeyID()).hasSize(20);
        });
    }

    @Test
    void theKeysCanOnlyBeRead() {
        assertThat(TestServer.shared().http().post("/api/o/jwks/", "{}").status()).isEqualTo(405);
        assertThat(TestServer.shared().http().send("HEAD", "/api/o/jwks/").status()).isEqualTo(200);
    }
}
