package org.gatehouse.domain.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.fixture.Rfc;
import org.gatehouse.platform.crypto.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rfc("7636#4.2")
class CodeChallengeTest {

    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    @Test
    void theExampleOfTheRfcIsMetByItsVerifierAndNoOther() {
        CodeChallenge challenge = CodeChallenge.of(CHALLENGE).orElseThrow();

        assertThat(challenge.isMetBy(Secret.of(VERIFIER))).isTrue();
        for (String other : new String[] {"", CHALLENGE, VERIFIER + "=", VERIFIER.toLowerCase(), " " + VERIFIER,
                VERIFIER.substring(1), VERIFIER + "\n"}) {
            assertThat(challenge.isMetBy(Secret.of(other))).as(other).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-c", CHALLENGE + "A", CHALLENGE + "=",
            CHALLENGE + "\n", " " + CHALLENGE, "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw+cM",
            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw/cM", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cé",
            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-c%"})
    void whatIsNoSha256InBase64UrlIsNoChallenge(String sent) {
        assertThat(CodeChallenge.of(sent)).isEmpty();
    }

    @Test
    void oneDigestIsWrittenInOneWayOnly() {
        for (char last : "NOP".toCharArray()) { // the last two bits of M, which belong to no byte, set
            assertThat(CodeChallenge.of(CHALLENGE.substring(0, 42) + last)).isEmpty();
        }
    }
}
