package org.gatehouse.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricsConfigTest {

    private static boolean isNear(MetricsConfig config, String address) {
        return config.networks().stream()
                .anyMatch(range -> range.contains(AddressRange.address(address).orElseThrow()));
    }

    @Test
    void withoutSettingsOnlyThisMachineReads() {
        MetricsConfig config = MetricsConfigs.with(Map.of());
        assertThat(config.token()).isEmpty();
        assertThat(List.of("127.0.0.1", "127.9.9.9", "::1")).allMatch(address -> isNear(config, address));
        assertThat(List.of("10.0.0.1", "128.0.0.1", "::2")).noneMatch(address -> isNear(config, address));
    }

    @Test
    void theNetworksAreThoseOfTheSetting() {
        MetricsConfig config = MetricsConfigs.with(Map.of("gatehouse.metrics.networks", "10.0.0.0/8, 192.0.2.7"));
        assertThat(List.of("10.0.0.1", "192.0.2.7")).allMatch(address -> isNear(config, address));
        assertThat(List.of("127.0.0.1", "192.0.2.8", "::1")).noneMatch(address -> isNear(config, address));
    }

    @Test
    void aTokenThatCanBeGuessedIsRefusedAndNoneIsTold() {
        MetricsConfig config = MetricsConfigs.with(Map.of("gatehouse.metrics.token", "12345678901234567890"));
        assertThat(config.token()).contains("12345678901234567890");
        assertThat(config.toString()).doesNotContain("1234");
        assertThatThrownBy(() -> MetricsConfigs.with(Map.of("gatehouse.metrics.token", "1234567890123456789")))
                .hasMessageContaining("gatehouse.metrics.token").hasMessageNotContaining("123456");
    }
}
