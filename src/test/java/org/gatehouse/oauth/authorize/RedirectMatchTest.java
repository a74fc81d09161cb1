package org.gatehouse.oauth.authorize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.fixture.Rfc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectMatchTest {

    private static final String SITE = "https://client.example.org/cb?a=1";
    private static final List<String> REGISTERED = List.of(SITE, "http://127.0.0.1/cb", "http://[::1]:7777/cb?x=1",
            "http://localhost:8000/cb", "com.example.app:/cb", "http://127.0.0.1:9000");

    private static boolean matches(String asked) {
        return RedirectMatch.isAmong(REGISTERED, asked);
    }

    @Test
    @Rfc("9700#2.1")
    void everyAddressMatchesItselfAndNothingThatDiffersByOneCharacter() {
        assertThat(REGISTERED).allMatch(RedirectMatchTest::matches);
        for (int at = 0; at <= SITE.length(); at++) {
            for (char other : "a/.:@%?#\\ \t\n\0é".toCharArray()) {
                assertThat(matches(SITE.substring(0, at) + other + SITE.substring(at))).isFalse();
            }
            if (at < SITE.length()) {
                assertThat(matches(SITE.substring(0, at) + SITE.substring(at + 1))).isFalse();
                String swapped = SITE.substring(0, at) + Character.toUpperCase(SITE.charAt(at))
                        + SITE.substring(at + 1);
                assertThat(matches(swapped)).isEqualTo(swapped.equals(SITE));
            }
        }
    }

    @ParameterizedTest
    @Rfc("8252#7.3")
    @ValueSource(strings = {"http://127.0.0.1/cb", "http://127.0.0.1:1/cb", "http://127.0.0.1:65535/cb",
            "http://[::1]/cb?x=1", "http://[::1]:50000/cb?x=1", "http://127.0.0.1", "http://127.0.0.1:51234"})
    void thePortOfALoopbackAddressIsFree(String asked) {
        assertThat(matches(asked)).isTrue();
    }

    @ParameterizedTest
    @Rfc("8252#8.3")
    @ValueSource(strings = {"http://localhost/cb", "http://localhost:8001/cb", "http://LOCALHOST:8000/cb",
            "https://127.0.0.1/cb", "HTTP://127.0.0.1/cb", "http://127.0.0.1:0/cb", "http://127.0.0.1:080/cb",
            "http://127.0.0.1:65536/cb", "http://127.0.0.1:99999/cb", "http://127.0.0.1:999999999999/cb",
            "http://127.0.0.1:/cb", "http://127.0.0.1:-1/cb", "http://127.0.0.1:+80/cb", "http://127.0.0.1:8 0/cb",
            "http://127.0.0.1:٣/cb", "http://127.0.0.1:80@evil.example/cb", "http://127.0.0.1@evil.example/cb",
            "http://evil@127.0.0.1/cb", "http://evil:80@127.0.0.1:80/cb", "http://127.0.0.1.evil.example/cb",
            "http://127.0.0.1.:80/cb", "http://127.0.0.2/cb", "http://127.1/cb", "http://2130706433/cb",
            "http://0x7f000001/cb", "http://0177.0.0.1/cb", "http://127.0.0.1/cb/", "http://127.0.0.1/CB",
            "http://127.0.0.1/%63b", "http://127.0.0.1//cb", "http://127.0.0.1/./cb", "http://127.0.0.1/x/../cb",
            "http://127.0.0.1/cb?", "http://127.0.0.1/cb#", "http://127.0.0.1:80\\cb", "http://127.0.0.1:80/cb\n",
            "http://127.0.0.1:80/cb\r\nX: y", "http://127.0.0.1:1/cb?x=1", "http://[::1]:9/cb", "http://[::1]:9/cb?x=2",
            "http://[0:0:0:0:0:0:0:1]:9/cb?x=1", "http://[::ffff:127.0.0.1]/cb", "http://[::1%25lo]:9/cb?x=1",
            "http://::1:9/cb?x=1", "com.example.app://cb", "com.example.app:/cb/", "http:127.0.0.1/cb",
            "//127.0.0.1/cb", "http://127.0.0.1:9000/", "http://127.0.0.1?"})
    void nothingElseOfItIsAndNothingThatOnlyLooksLikeIt(String asked) {
        assertThat(matches(asked)).isFalse();
    }

    @Test
    void whereNothingIsRegisteredNothingMatches() {
        assertThat(RedirectMatch.isAmong(List.of(), "http://127.0.0.1/")).isFalse();
        assertThat(RedirectMatch.isAmong(List.of(), "")).isFalse();
    }
}
