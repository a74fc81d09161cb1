package org.gatehouse.domain.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.domain.RuleViolationException;
import org.gatehouse.domain.setting.SettingKey;
import org.gatehouse.domain.setting.SettingService;
import org.gatehouse.platform.time.Iso8601;
import org.gatehouse.platform.time.Moments;

/** When a new token ends: as asked within the limits, otherwise by default, never after what it came from. */
@ApplicationScoped
public class TokenLifetimes {

    @Inject
    private SettingService settings;

    Instant expiryOf(NewToken wanted, Instant now) {
        Optional<Instant> limit = limitOf(wanted, now);
        if (wanted.expires().isEmpty()) {
            Instant usual = Moments.after(now, defaultOf(wanted));
            return limit.filter(usual::isAfter).orElse(usual);
        }
        Instant asked = wanted.expires().get();
        if (!asked.isAfter(now)) {
            throw new RuleViolationException("expires", "Must be in the future.");
        }
        if (limit.filter(asked::isAfter).isPresent()) {
            throw new RuleViolationException("expires", "Must not be later than " + Iso8601.format(limit.get()) + ".");
        }
        return asked;
    }

    /** How long a refresh token lives from its creation; a changed setting counts at once. */
    public Duration ofRefreshTokens() {
        return settings.seconds(SettingKey.REFRESH_TOKEN_EXPIRE_SECONDS);
    }

    private Duration defaultOf(NewToken wanted) {
        return settings.seconds(wanted.application().isPresent() ? SettingKey.ACCESS_TOKEN_EXPIRE_SECONDS
                : SettingKey.PERSONAL_ACCESS_TOKEN_EXPIRE_SECONDS);
    }

    private Optional<Instant> limitOf(NewToken wanted, Instant now) {
        Duration longest = wanted.application().isPresent() ? settings.seconds(SettingKey.ACCESS_TOKEN_EXPIRE_SECONDS)
                : settings.seconds(SettingKey.PERSONAL_ACCESS_TOKEN_MAX_EXPIRE_SECONDS);
        Optional<Instant> general = longest.isZero() ? Optional.empty() : Optional.of(Moments.after(now, longest));
        Optional<Instant> inherited = wanted.origin().map(TokenOrigin::notAfter);
        return inherited.isPresent() && general.filter(inherited.get()::isAfter).isEmpty() ? inherited : general;
    }
}
