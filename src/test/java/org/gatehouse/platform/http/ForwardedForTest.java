package org.gatehouse.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gatehouse.fixture.Injection;
import org.gatehouse.platform.config.Logins;
import org.junit.jupiter.api.Test;

class ForwardedForTest {

    private final ForwardedFor behindProxies = Injection.into(new ForwardedFor(),
            Logins.with(Map.of("gatehouse.trusted-proxies", "10.0.0.0/8, 192.0.2.7,fd00::/8")));

    @Test
    void withoutATrustedProxyTheHeaderCountsForNothing() {
        ForwardedFor direct = Injection.into(new ForwardedFor(), Logins.with(Map.of()));
        assertThat(direct.of("198.51.100.1", List.of("203.0.113.9"))).isEqualTo("198.51.100.1");
        assertThat(behindProxies.of("198.51.100.1", List.of("203.0.113.9"))).isEqualTo("198.51.100.1");
    }

    @Test
    void aTrustedProxyNamesItsClient() {
        assertThat(behindProxies.of("10.1.2.3", List.of("203.0.113.9"))).isEqualTo("203.0.113.9");
        assertThat(behindProxies.of("192.0.2.7", List.of("203.0.113.9"))).isEqualTo("203.0.113.9");
        assertThat(behindProxies.of("192.0.2.8", List.of("203.0.113.9"))).isEqualTo("192.0.2.8");
        assertThat(behindProxies.of("fd12:0:0:0:0:0:0:1", List.of("2001:db8::1"))).isEqualTo("2001:db8:0:0:0:0:0:1");
    }

    @Test
    void whatTheClientItselfHasWrittenIsNotBelieved() {
        assertThat(behindProxies.of("10.1.2.3", List.of("1.2.3.4, 203.0.113.9, 10.9.9.9"))).isEqualTo("203.0.113.9");
        assertThat(behindProxies.of("10.1.2.3", List.of("1.2.3.4", "203.0.113.9"))).isEqualTo("203.0.113.9");
        for (String junk : new String[] {"unknown", "", "evil.example", "203.0.113.9, nonsense", "999.1.1.1",
                "a:b:c:d:", ".a:b", "256.0.0.1", "12345", ":".repeat(16_384) + "g"}) {
            assertThat(behindProxies.of("10.1.2.3", List.of(junk))).as(junk).isEqualTo("10.1.2.3");
        }
    }
}
