package org.gatehouse.domain.guess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.fixture.Entities.NOW;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GuessCountTest {

    private static final int LIMIT = 3;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final GuessCount count = new GuessCount(new Guess("ada", "192.0.2.1").accountKey(), NOW);

    private void guess(int times, Instant when) {
        for (int i = 0; i < times; i++) {
            count.add(when, LIMIT, WINDOW);
        }
    }

    @Test
    void belowTheLimitNobodyWaits() {
        guess(LIMIT - 1, NOW);
        assertThat(count.blockedFor(NOW)).isEmpty();
    }

    @Test
    void whoReadTheClockBeforeTheRowWasMadeOrForgivenDoesNotWaitForThatMoment() {
        Instant before = NOW.minusMillis(5);
        guess(1, NOW);
        assertThat(count.blockedFor(before)).isEmpty();
        count.forgive(NOW);
        assertThat(count.blockedFor(before)).isEmpty();
        assertThat(count.isTrusted(before)).isFalse();
    }

    @Test
    void theLimitBlocksForHalfAMinuteAndEveryFurtherGuessForTwiceAsLongUpToTheWindow() {
        guess(LIMIT, NOW);
        assertThat(count.blockedFor(NOW)).contains(Duration.ofSeconds(30));
        assertThat(count.blockedFor(NOW.plusSeconds(30))).isEmpty();
        guess(1, NOW.plusSeconds(30));
        assertThat(count.blockedFor(NOW.plusSeconds(30))).contains(Duration.ofSeconds(60));
        guess(100, NOW.plusSeconds(90));
        assertThat(count.blockedFor(NOW.plusSeconds(90))).contains(WINDOW);
    }

    @Test
    void afterTheWindowCountingBeginsAnew() {
        guess(LIMIT - 1, NOW);
        guess(1, NOW.plus(WINDOW));
        assertThat(count.blockedFor(NOW.plus(WINDOW))).isEmpty();
        guess(LIMIT - 1, NOW.plus(WINDOW));
        assertThat(count.blockedFor(NOW.plus(WINDOW))).isPresent();
    }

    @Test
    void aRightPasswordForgivesAndMakesTheAddressAHomeForAMonth() {
        guess(LIMIT, NOW);
        count.trust(NOW);
        assertThat(count.blockedFor(NOW)).isEmpty();
        assertThat(count.isTrusted(NOW.plus(Duration.ofDays(29)))).isTrue();
        assertThat(count.isTrusted(NOW.plus(Duration.ofDays(30)))).isFalse();
        assertThat(count.isSettled(NOW)).isTrue();
        assertThat(count.isSettled(NOW.plus(Duration.ofDays(16)))).as("to be renewed").isFalse();
        guess(1, NOW);
        assertThat(count.isSettled(NOW)).isFalse();
    }

    @Test
    void accountsAddressesAndHomesAreToldApart() {
        Guess guess = new Guess("ada", "192.0.2.1");
        assertThat(guess.accountKey()).isNotEqualTo(guess.addressKey()).isNotEqualTo(guess.homeKey());
        assertThat(new Guess("192.0.2.1", "ada").accountKey()).isNotEqualTo(guess.addressKey());
        assertThat(guess.homeKey()).isNotEqualTo(new Guess("ada", "192.0.2.2").homeKey());
        assertThat(count.isOf(guess.accountKey())).isTrue();
    }
}
