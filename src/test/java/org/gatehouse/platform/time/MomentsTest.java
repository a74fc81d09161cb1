package org.gatehouse.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    @ParameterizedTest
    @CsvSource({"2026-01-02,2026-01-02T00:00:00Z", "2026-01-02T03:04,2026-01-02T03:04:00Z",
            "2026-01-02 03:04:05.123456789,2026-01-02T03:04:05.123456Z",
            "2026-01-02T03:04:05Z,2026-01-02T03:04:05Z", "2026-01-02T03:04:05 02:00,2026-01-02T01:04:05Z",
            "2026-01-02T03:04:05-02:00,2026-01-02T05:04:05Z", "2026-01-02 03:04 02:00,2026-01-02T01:04:00Z"})
    void aQueryMayNameDatesAndTimesWithAndWithoutAZone(String text, Instant moment) {
        assertThat(Moments.parseQuery(text)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "2026", "2026-13-01", "2026-02-30", "10000-01-01", "+999999999-12-31",
            "-0001-01-01", "1969-12-31", "2026-01-02T25:00", "12:00"})
    void nothingElseIs(String text) {
        assertThat(Moments.parseQuery(text)).isEmpty();
    }

    @Test
    void elsewhereADateAloneIsNoMomentAndASpaceIsNoPlus() {
        assertThat(Moments.parse("2026-01-02T03:04")).contains(Instant.parse("2026-01-02T03:04:00Z"));
        assertThat(Moments.parse("2026-01-02")).isEmpty();
        assertThat(Moments.parse("2026-01-02T03:04:05 02:00")).isEmpty();
    }

    @Test
    void whateverComesLaterThanADatabaseCanTellComesAtTheLastMoment() {
        Instant moment = Instant.parse("2026-01-02T03:04:05.678901Z");
        assertThat(Moments.after(moment, Duration.ofDays(1))).isEqualTo("2026-01-03T03:04:05.678901Z");
        assertThat(Moments.after(moment, Duration.between(moment, Moments.LAST).minusNanos(1)))
                .isEqualTo(Moments.LAST.minusNanos(1));
        assertThat(Moments.after(moment, Duration.between(moment, Moments.LAST))).isEqualTo(Moments.LAST);
        assertThat(Moments.after(moment, Duration.ofSeconds(315_360_000_000L))).isEqualTo(Moments.LAST);
        assertThat(Moments.after(moment, Duration.ofSeconds(Long.MAX_VALUE))).isEqualTo(Moments.LAST);
        assertThat(Moments.after(Moments.LAST.plusSeconds(1), Duration.ZERO)).isEqualTo(Moments.LAST);
    }
}
