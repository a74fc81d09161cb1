package org.gatehouse.domain.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.fixture.Entities.NOW;
import static org.gatehouse.fixture.Entities.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.application.ApplicationRepository;
import org.gatehouse.domain.setting.SettingKey;
import org.gatehouse.domain.setting.SettingService;
import org.gatehouse.domain.token.Scope;
import org.gatehouse.fixture.Injection;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.platform.crypto.RandomText;
import org.junit.jupiter.api.Test;

/** How many devices of one application may wait. */
@Rfc("8628#5.1")
class DeviceLimitTest {

    private final NewDeviceRequest wanted = new NewDeviceRequest(application(1), Scope.ALL, List.of());
    private long waiting;
    private int begun;

    private final DeviceService devices = Injection.into(new DeviceService(), Clock.fixed(NOW, ZoneOffset.UTC),
            new RandomText(), new DeviceRequestRepository() {
                @Override
                long countWaiting(Application application, Instant now) {
                    return application.id() == 1 && now.equals(NOW) ? waiting : 0;
                }

                @Override
                public DeviceRequest add(DeviceRequest newcomer) {
                    begun++;
                    return newcomer;
                }
            }, new ApplicationRepository() {
                @Override
                public Optional<Application> attached(Application known) {
                    return Optional.of(known);
                }
            }, new SettingService() {
                @Override
                public Duration seconds(SettingKey key) {
                    return Duration.ofMinutes(10);
                }
            });

    @Test
    void asLongAsFewWaitAnotherOneMayBegin() {
        waiting = DeviceService.MOST_WAITING - 1;
        assertThat(devices.begin(wanted).lifetime()).isEqualTo(Duration.ofMinutes(10));
        assertThat(begun).isEqualTo(1);
    }

    @Test
    void oneTooManyIsToldToComeBackLater() {
        waiting = DeviceService.MOST_WAITING;
        assertThatThrownBy(() -> devices.begin(wanted)).isInstanceOfSatisfying(TooManyDevicesException.class,
                refused -> assertThat(refused.retryAfter()).isPositive());
        assertThat(begun).isZero();
        devices.begin(new NewDeviceRequest(application(2), Scope.ALL, List.of()));
        assertThat(begun).as("of another application").isEqualTo(1);
    }
}
