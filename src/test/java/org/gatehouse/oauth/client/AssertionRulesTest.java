package org.gatehouse.oauth.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.fixture.Rfc;
import org.junit.jupiter.api.Test;

@Rfc("7523#3")
class AssertionRulesTest {

    private static final String ISSUER = "https://id.example.org";
    private static final long NOW = 1_800_000_000;

    private final AssertionRules rules = new AssertionRules(Set.of(ISSUER, ISSUER + "/api/o/token/"),
            Instant.ofEpochSecond(NOW));

    private boolean isGood(String name, Object value) {
        Map<String, Object> claims = new HashMap<>(
                Map.of("iss", "c", "sub", "c", "aud", ISSUER, "exp", NOW + 300, "jti", "one", "iat", NOW));
        if (value == null) {
            claims.remove(name);
        } else {
            claims.put(name, value);
        }
        return rules.fault(claims).isEmpty();
    }

    @Test
    void anAssertionIsFromAndAboutTheClient() {
        assertThat(isGood("iss", "c")).isTrue();
        for (Object wrong : new Object[] {"other", "", 1, List.of("c")}) {
            assertThat(isGood("iss", wrong)).isFalse();
            assertThat(isGood("sub", wrong)).isFalse();
        }
        assertThat(isGood("iss", null)).isFalse();
        assertThat(isGood("sub", null)).isFalse();
    }

    @Test
    void itIsForThisServer() {
        assertThat(isGood("aud", ISSUER + "/api/o/token/")).isTrue();
        assertThat(isGood("aud", List.of("https://other", ISSUER))).isTrue();
        for (Object wrong : new Object[] {"https://other", ISSUER + "/", List.of(), 1, Map.of("a", ISSUER)}) {
            assertThat(isGood("aud", wrong)).isFalse();
        }
        assertThat(isGood("aud", null)).isFalse();
    }

    @Test
    void itIsGoodForMinutesOnly() {
        assertThat(isGood("exp", NOW + 600)).isTrue();
        for (Object wrong : new Object[] {NOW, NOW - 1, NOW + 601, Long.MAX_VALUE, Long.MIN_VALUE, "soon", 1e300}) {
            assertThat(isGood("exp", wrong)).as("%s", wrong).isFalse();
        }
        assertThat(isGood("exp", null)).isFalse();
    }

    @Test
    void aClientsClockMayBeALittleAhead() {
        for (String claim : new String[] {"iat", "nbf"}) {
            assertThat(isGood(claim, NOW + 10)).isTrue();
            assertThat(isGood(claim, NOW + 61)).isFalse();
            assertThat(isGood(claim, "now")).isFalse();
            assertThat(isGood(claim, null)).isTrue();
        }
    }

    @Test
    void itHasANameOfItsOwn() {
        assertThat(isGood("jti", null)).isFalse();
        assertThat(isGood("jti", "")).isFalse();
        assertThat(isGood("jti", 1)).isFalse();
        assertThat(isGood("jti", "x".repeat(256))).isFalse();
    }
}
