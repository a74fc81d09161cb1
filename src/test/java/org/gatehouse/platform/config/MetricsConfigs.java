package org.gatehouse.platform.config;

import java.util.Map;

/** Makes {@link MetricsConfig}s for tests elsewhere. */
public final class MetricsConfigs {

    private MetricsConfigs() {
    }

    public static MetricsConfig with(Map<String, String> settings) {
        ConfigReader reader = new ConfigReader(settings::get, Map.of());
        MetricsConfig config = MetricsConfig.read(reader);
        reader.failOnMistakes();
        return config;
    }
}
