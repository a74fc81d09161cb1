package org.gatehouse.domain.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.fixture.Entities.NOW;
import static org.gatehouse.fixture.Entities.application;
import static org.gatehouse.fixture.Entities.user;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gatehouse.domain.token.Scope;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.platform.crypto.Secret;
import org.junit.jupiter.api.Test;

class DeviceRequestTest {

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final DeviceRequest request = new DeviceRequest(
            new NewDeviceRequest(application(1), Scope.ALL, List.of("https://a.example/", "https://b.example/")),
            Secret.of("gtd_x"), UserCode.of("WDJB-MJHT").orElseThrow(), NOW, LIFETIME);

    @Test
    @Rfc("8628#3.5")
    void aHastyDeviceHasToWaitFiveSecondsLongerEachTime() {
        assertThat(at(0)).isEqualTo(DeviceVerdict.PENDING);
        assertThat(at(5)).isEqualTo(DeviceVerdict.PENDING);
        assertThat(at(7)).isEqualTo(DeviceVerdict.HASTY);
        assertThat(request.interval()).hasSeconds(10);
        assertThat(at(13)).isEqualTo(DeviceVerdict.HASTY);
        assertThat(request.interval()).hasSeconds(15);
        assertThat(at(28)).isEqualTo(DeviceVerdict.PENDING);
        assertThat(at(43)).isEqualTo(DeviceVerdict.PENDING);
        assertThat(request.interval()).hasSeconds(15);
    }

    @Test
    void theNetworkMayTakeAMomentFromTheInterval() {
        at(0);
        assertThat(request.poll(NOW.plusMillis(4_100))).isEqualTo(DeviceVerdict.PENDING);
        assertThat(request.poll(NOW.plusMillis(8_000))).isEqualTo(DeviceVerdict.HASTY);
    }

    @Test
    void howeverOftenADeviceAsksItsIntervalStaysBelowItsLifetime() {
        for (int i = 0; i < 1000; i++) {
            at(1);
        }
        assertThat(request.interval()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void whatWasDecidedIsToldAtOnceAndUntilTheTimeIsOver() {
        at(0);
        decide(true);
        assertThat(at(1)).isEqualTo(DeviceVerdict.ALLOWED);
        assertThat(request.isPending(NOW)).isFalse();
        assertThat(at(600)).isEqualTo(DeviceVerdict.EXPIRED);

        decide(false);
        assertThat(at(1)).isEqualTo(DeviceVerdict.DENIED);
    }

    @Test
    void theAuthorizationTellsWhenAndWhereItsUserHadSignedIn() {
        decide(true);
        assertThat(request.authorization().authenticated()).contains(NOW.minusSeconds(60));
        assertThat(request.authorization().sessionId()).contains("session");
        assertThat(request.authorization().resources()).containsExactly("https://a.example/", "https://b.example/");
    }

    @Test
    void nobodyCanDecideWhenTheTimeIsOver() {
        assertThat(request.isPending(NOW.plus(LIFETIME).minusNanos(1000))).isTrue();
        assertThat(request.isPending(NOW.plus(LIFETIME))).isFalse();
    }

    private DeviceVerdict at(int second) {
        return request.poll(moment(second));
    }

    private static Instant moment(int second) {
        return NOW.plusSeconds(second);
    }

    private void decide(boolean allowed) {
        request.decide(new DeviceDecision(user(7), allowed, NOW.minusSeconds(60), "session"), NOW);
    }
}
