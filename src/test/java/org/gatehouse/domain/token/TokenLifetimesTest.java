package org.gatehouse.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.domain.setting.SettingKey.ACCESS_TOKEN_EXPIRE_SECONDS;
import static org.gatehouse.domain.setting.SettingKey.PERSONAL_ACCESS_TOKEN_EXPIRE_SECONDS;
import static org.gatehouse.domain.setting.SettingKey.PERSONAL_ACCESS_TOKEN_MAX_EXPIRE_SECONDS;
import static org.gatehouse.domain.setting.SettingKey.REFRESH_TOKEN_EXPIRE_SECONDS;
import static org.gatehouse.fixture.Entities.NOW;
import static org.gatehouse.fixture.Entities.application;
import static org.gatehouse.fixture.Entities.user;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.gatehouse.domain.RuleViolationException;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.setting.SettingKey;
import org.gatehouse.domain.setting.SettingService;
import org.gatehouse.fixture.Awx;
import org.gatehouse.fixture.Injection;
import org.gatehouse.platform.time.Moments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenLifetimesTest {

    private static final Optional<Instant> BY_DEFAULT = Optional.empty();

    private final Map<SettingKey, Long> settings = new EnumMap<>(SettingKey.class);
    private final TokenLifetimes lifetimes = Injection.into(new TokenLifetimes(), new SettingService() {
        @Override
        public Duration seconds(SettingKey key) {
            return Duration.ofSeconds(settings.get(key));
        }
    });

    @BeforeEach
    void personalTokensLiveAThousandSecondsAndOthersAHundred() {
        settings.put(PERSONAL_ACCESS_TOKEN_EXPIRE_SECONDS, 1000L);
        settings.put(PERSONAL_ACCESS_TOKEN_MAX_EXPIRE_SECONDS, 0L);
        settings.put(ACCESS_TOKEN_EXPIRE_SECONDS, 100L);
        settings.put(REFRESH_TOKEN_EXPIRE_SECONDS, 5000L);
    }

    @Test
    @Awx(96)
    void withoutAWishTheSettingsDecide() {
        assertThat(expiry(null, BY_DEFAULT, null)).isEqualTo(NOW.plusSeconds(1000));
        assertThat(expiry(application(2), BY_DEFAULT, null)).isEqualTo(NOW.plusSeconds(100));
        assertThat(lifetimes.ofRefreshTokens()).isEqualTo(Duration.ofSeconds(5000));
    }

    @Test
    void aPersonalTokenMayAskForAnyEndIfThereIsNoLimit() {
        assertThat(expiry(null, inSeconds(1_000_000), null)).isEqualTo(NOW.plusSeconds(1_000_000));
    }

    @Test
    void aPersonalTokenEndsNoLaterThanTheLimit() {
        settings.put(PERSONAL_ACCESS_TOKEN_MAX_EXPIRE_SECONDS, 2000L);

        assertThat(expiry(null, inSeconds(2000), null)).isEqualTo(NOW.plusSeconds(2000));
        assertThatThrownBy(() -> expiry(null, inSeconds(2001), null)).isInstanceOf(RuleViolationException.class)
                .hasMessageStartingWith("expires: ");
    }

    @Test
    void noTokenLivesLongerThanADatabaseCanTell() {
        settings.put(ACCESS_TOKEN_EXPIRE_SECONDS, 315_360_000_000L);

        assertThat(expiry(application(2), BY_DEFAULT, null)).isEqualTo(Moments.LAST);
    }

    @Test
    void theDefaultIsCutToTheLimit() {
        settings.put(PERSONAL_ACCESS_TOKEN_MAX_EXPIRE_SECONDS, 500L);

        assertThat(expiry(null, BY_DEFAULT, null)).isEqualTo(NOW.plusSeconds(500));
    }

    @Test
    void anApplicationTokenNeverAsksForMoreThanTheDefault() {
        assertThat(expiry(application(2), inSeconds(99), null)).isEqualTo(NOW.plusSeconds(99));
        assertThatThrownBy(() -> expiry(application(2), inSeconds(101), null))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void aTokenNeverEndsBeforeItBegins() {
        assertThat(expiry(null, inSeconds(1), null)).isEqualTo(NOW.plusSeconds(1));
        assertThatThrownBy(() -> expiry(null, inSeconds(0), null)).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> expiry(null, inSeconds(-1), null)).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void aTokenThatAnotherTokenAskedForEndsNoLaterThanThat() {
        TokenOrigin origin = new TokenOrigin(application(3), NOW.plusSeconds(50), OptionalLong.empty());

        assertThat(expiry(null, BY_DEFAULT, origin)).isEqualTo(NOW.plusSeconds(50));
        assertThat(expiry(application(2), BY_DEFAULT, origin)).isEqualTo(NOW.plusSeconds(50));
        assertThat(expiry(null, inSeconds(50), origin)).isEqualTo(NOW.plusSeconds(50));
        assertThatThrownBy(() -> expiry(null, inSeconds(51), origin)).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void theEarlierOfTwoLimitsCounts() {
        settings.put(PERSONAL_ACCESS_TOKEN_MAX_EXPIRE_SECONDS, 40L);
        TokenOrigin origin = new TokenOrigin(application(3), NOW.plusSeconds(50), OptionalLong.empty());

        assertThat(expiry(null, BY_DEFAULT, origin)).isEqualTo(NOW.plusSeconds(40));
    }

    private Instant expiry(Application application, Optional<Instant> asked, TokenOrigin origin) {
        return lifetimes.expiryOf(new NewToken(Optional.of(user(1)), Optional.ofNullable(application), Scope.ALL, "",
                asked, Optional.ofNullable(origin)), NOW);
    }

    private static Optional<Instant> inSeconds(long seconds) {
        return Optional.of(NOW.plusSeconds(seconds));
    }
}
