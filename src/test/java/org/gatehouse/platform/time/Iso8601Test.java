package org.gatehouse.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Iso8601Test {

    @ParameterizedTest
    @CsvSource({"2026-01-02T03:04:05Z,2026-01-02T03:04:05.000000Z",
            "2026-01-02T03:04:05.6789Z,2026-01-02T03:04:05.678900Z",
            "2026-01-02T03:04:05.123456789Z,2026-01-02T03:04:05.123456Z",
            "1969-12-31T23:59:59.999999Z,1969-12-31T23:59:59.999999Z"})
    void aMomentHasAlwaysSixDigitsOfASecond(Instant moment, String text) {
        assertThat(Iso8601.format(moment)).isEqualTo(text);
    }
}
