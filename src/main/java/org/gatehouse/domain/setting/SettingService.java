package org.gatehouse.domain.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gatehouse.domain.Change;

/**
 * Answers what a setting is now. A change counts at once on the node that makes it, and within {@link #FRESH_FOR} on
 * every other.
 */
@ApplicationScoped
public class SettingService {

    /** How long what was read is taken for true. */
    static final Duration FRESH_FOR = Duration.ofSeconds(1);

    private record Reading(SettingValues values, Instant until) {
    }

    @Inject
    private SettingRepository settings;
    @Inject
    private Clock clock;

    private volatile Reading latest;
    private int changes;

    public boolean isOn(SettingKey key) {
        return (Boolean) recent().value(key);
    }

    public long number(SettingKey key) {
        return (Long) recent().value(key);
    }

    public Duration seconds(SettingKey key) {
        return Duration.ofSeconds(number(key));
    }

    public String text(SettingKey key) {
        return (String) recent().value(key);
    }

    /** All of them, read this moment. */
    public SettingValues now() {
        return SettingValues.of(settings.contents());
    }

    private SettingValues recent() {
        Instant now = clock.instant();
        Reading known = latest;
        return known != null && now.isBefore(known.until()) ? known.values() : read(now);
    }

    private SettingValues read(Instant now) {
        int before = changesSoFar();
        SettingValues values = now();
        remember(new Reading(values, now.plus(FRESH_FOR)), before);
        return values;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) Change change) {
        if (change.object() instanceof ChangedSetting) {
            forget();
        }
    }

    private synchronized void forget() {
        changes++;
        latest = null;
    }

    private synchronized int changesSoFar() {
        return changes;
    }

    /** What was read before the last change may be what it was before. */
    private synchronized void remember(Reading reading, int changesBefore) {
        if (changes == changesBefore) {
            latest = reading;
        }
    }
}
