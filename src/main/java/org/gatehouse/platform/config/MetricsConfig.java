package org.gatehouse.platform.config;

import java.util.List;
import java.util.Optional;

/**
 * Who may read the metrics: whoever is in one of the networks, and whoever presents the token.
 *
 * @param networks where readers may be
 * @param token what they may present instead
 */
public record MetricsConfig(List<AddressRange> networks, Optional<String> token) {

    private static final int SHORTEST_TOKEN = 20;

    static MetricsConfig read(ConfigReader reader) {
        Optional<String> token = reader.text(ConfigKey.METRICS_TOKEN);
        if (token.filter(text -> text.length() < SHORTEST_TOKEN).isPresent()) {
            reader.mistake(ConfigKey.METRICS_TOKEN, "must have at least " + SHORTEST_TOKEN + " characters");
        }
        return new MetricsConfig(reader.text(ConfigKey.METRICS_NETWORKS).isPresent()
                ? reader.addresses(ConfigKey.METRICS_NETWORKS)
                : List.of(AddressRange.parse("127.0.0.0/8"), AddressRange.parse("::1")),
                token);
    }

    @Override
    public String toString() {
        return "MetricsConfig[" + networks + "]";
    }
}
