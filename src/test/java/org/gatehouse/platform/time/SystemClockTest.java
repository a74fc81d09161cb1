package org.gatehouse.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SystemClockTest {

    @Test
    void theClockTicksInTheMicrosecondsThatTheDatabaseKeeps() {
        Clock clock = new SystemClock().clock();

        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
        for (int i = 0; i < 1000; i++) {
            assertThat(clock.instant().getNano() % 1000).isZero();
        }
        assertThat(clock.instant()).isBetween(Instant.now().minusSeconds(60), Instant.now());
    }
}
