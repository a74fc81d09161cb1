package org.gatehouse.operations.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gatehouse.fixture.Injection;
import org.gatehouse.platform.config.Logins;
import org.gatehouse.platform.config.MetricsConfigs;
import org.gatehouse.platform.http.ForwardedFor;
import org.junit.jupiter.api.Test;

class MetricsAccessTest {

    private static final String TOKEN = "a token of twenty-five!!!";
    private static final String NEAR = "10.1.2.3";
    private static final String PROXY = "10.9.9.9";
    private static final String FAR = "203.0.113.9";

    private final MetricsAccess byToken = access("gatehouse.metrics.token", TOKEN);
    private final MetricsAccess byNetwork = access("gatehouse.metrics.networks", "10.0.0.0/8,fd00::/8");

    private static MetricsAccess access(String setting, String value) {
        ForwardedFor forwarded = Injection.into(new ForwardedFor(),
                Logins.with(Map.of("gatehouse.trusted-proxies", PROXY)));
        return Injection.into(new MetricsAccess(), forwarded, MetricsConfigs.with(Map.of(setting, value)));
    }

    private static HttpServletRequest request(String remote, String... headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(MetricsAccessTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "getRemoteAddr":
                            return remote;
                        case "getHeader":
                            return values(headers, arguments[0]).findFirst().orElse(null);
                        case "getHeaders":
                            return Collections.enumeration(values(headers, arguments[0]).toList());
                        default:
                            throw new UnsupportedOperationException(method.getName());
                    }
                });
    }

    private static Stream<String> values(String[] headers, Object name) {
        return Stream.iterate(0, i -> i < headers.length, i -> i + 2).filter(i -> headers[i].equals(name))
                .map(i -> headers[i + 1]);
    }

    @Test
    void whoPresentsTheTokenReadsFromAnywhere() {
        assertThat(byToken.hasToken()).isTrue();
        for (String scheme : List.of("Bearer ", "bearer ", "BEARER  ")) {
            assertThat(byToken.permits(request(FAR, "Authorization", scheme + TOKEN))).as(scheme).isTrue();
            assertThat(byToken.permits(request(PROXY, "Authorization", scheme + TOKEN, "Via", "1.1 p"))).isTrue();
        }
    }

    @Test
    void whoPresentsAnythingElseDoesNot() {
        for (String header : List.of("Bearer " + TOKEN + "x", "Bearer " + TOKEN.substring(1), "Bearer ", "Bearer",
                TOKEN, "Basic " + TOKEN, "")) {
            assertThat(byToken.permits(request(FAR, "Authorization", header))).as(header).isFalse();
        }
        assertThat(byToken.permits(request(FAR))).isFalse();
    }

    @Test
    void withoutATokenInTheSettingsNoneIsGood() {
        assertThat(byNetwork.hasToken()).isFalse();
        for (String header : List.of("Bearer ", "Bearer null", "Bearer " + TOKEN)) {
            assertThat(byNetwork.permits(request(FAR, "Authorization", header))).as(header).isFalse();
        }
    }

    @Test
    void theNetworksOfTheSettingReadAndNoOther() {
        assertThat(byNetwork.permits(request(NEAR))).isTrue();
        assertThat(byNetwork.permits(request("fd12:0:0:0:0:0:0:1"))).isTrue();
        assertThat(byNetwork.permits(request(FAR))).isFalse();
        assertThat(byNetwork.permits(request("127.0.0.1"))).as("the setting replaces the default").isFalse();
    }

    @Test
    void whatIsPassedOnComesFromWhomATrustedProxyNames() {
        assertThat(byNetwork.permits(request(PROXY, "X-Forwarded-For", FAR))).isFalse();
        assertThat(byNetwork.permits(request(PROXY, "X-Forwarded-For", NEAR))).isTrue();
        assertThat(byNetwork.permits(request(NEAR, "X-Forwarded-For", NEAR))).as("no proxy of ours").isFalse();
        for (String header : List.of("Forwarded", "X-Real-IP", "Via")) {
            assertThat(byNetwork.permits(request(PROXY, header, NEAR))).as(header).isFalse();
        }
    }
}
