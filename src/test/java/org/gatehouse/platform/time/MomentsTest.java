package org.gatehouse.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

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
}
