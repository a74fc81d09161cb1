package org.gatehouse.domain.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.fixture.Entities.NOW;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.gatehouse.domain.Change;
import org.gatehouse.fixture.Awx;
import org.gatehouse.fixture.Injection;
import org.junit.jupiter.api.Test;

class SettingServiceTest {

    private final Map<String, String> rows = new HashMap<>();
    private Instant now = NOW;
    private int readings;

    private final SettingService settings = Injection.into(new SettingService(), new SettingRepository() {
        @Override
        Map<String, String> contents() {
            readings++;
            return Map.copyOf(rows);
        }
    }, new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    @Awx(139)
    void withoutARowTheDefaultCounts() {
        assertThat(settings.seconds(SettingKey.ACCESS_TOKEN_EXPIRE_SECONDS)).isEqualTo(Duration.ofSeconds(36_000));
        assertThat(settings.seconds(SettingKey.REFRESH_TOKEN_EXPIRE_SECONDS)).isEqualTo(Duration.ofSeconds(2_628_000));
        assertThat(settings.seconds(SettingKey.PERSONAL_ACCESS_TOKEN_EXPIRE_SECONDS)).isEqualTo(Duration.ofDays(365));
        assertThat(settings.seconds(SettingKey.PERSONAL_ACCESS_TOKEN_MAX_EXPIRE_SECONDS)).isZero();
        assertThat(settings.isOn(SettingKey.AUTH_BASIC_ENABLED)).isTrue();
    }

    @Test
    void aChangedRowIsSeenAfterASecondAndNotReadMoreOften() {
        assertThat(settings.isOn(SettingKey.AUTH_BASIC_ENABLED)).isTrue();
        rows.put("AUTH_BASIC_ENABLED", "false");
        now = NOW.plusMillis(999);
        assertThat(settings.isOn(SettingKey.AUTH_BASIC_ENABLED)).isTrue();
        assertThat(readings).isEqualTo(1);

        now = NOW.plusSeconds(1);
        assertThat(settings.isOn(SettingKey.AUTH_BASIC_ENABLED)).isFalse();
    }

    @Test
    void aChangeIsSeenAtOnceWhereItIsMade() {
        assertThat(settings.isOn(SettingKey.AUTH_BASIC_ENABLED)).isTrue();
        rows.put("AUTH_BASIC_ENABLED", "false");
        settings.forget(new Change.Updated(
                new ChangedSetting(SettingDefinition.of(SettingKey.AUTH_BASIC_ENABLED)), Map.of()));
        assertThat(settings.isOn(SettingKey.AUTH_BASIC_ENABLED)).isFalse();
    }
}
