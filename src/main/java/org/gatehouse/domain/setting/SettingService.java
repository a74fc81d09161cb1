package org.gatehouse.domain.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Answers what a setting is now; a changed row is seen by every node within {@link #FRESH_FOR}. */
@ApplicationScoped
public class SettingService {

    /** How long what was read is taken for true. */
    static final Duration FRESH_FOR = Duration.ofSeconds(1);

    private record Reading(Map<String, String> contents, Instant until) {
    }

    @Inject
    private SettingRepository settings;
    @Inject
    private Clock clock;

    private volatile Reading latest = new Reading(Map.of(), Instant.MIN);

    public boolean isOn(SettingKey key) {
        return Boolean.parseBoolean(content(key));
    }

    public Duration seconds(SettingKey key) {
        return Duration.ofSeconds(Long.parseLong(content(key)));
    }

    public int number(SettingKey key) {
        return Integer.parseInt(content(key));
    }

    private String content(SettingKey key) {
        return reading().contents().getOrDefault(key.storedName(), key.defaultContent());
    }

    private Reading reading() {
        Instant now = clock.instant();
        if (!now.isBefore(latest.until())) {
            latest = new Reading(settings.contents(), now.plus(FRESH_FOR));
        }
        return latest;
    }
}
