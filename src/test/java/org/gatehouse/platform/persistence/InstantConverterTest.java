package org.gatehouse.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class InstantConverterTest {

    private final InstantConverter converter = new InstantConverter();

    @Test
    void aMomentComesBackToTheMicrosecondAlsoInTheHourThatAClockChangeSkips() {
        for (String text : new String[] {"2026-03-29T01:30:00.123456Z", "2026-10-25T00:30:00.000001Z"}) {
            Instant moment = Instant.parse(text);
            assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(moment)))
                    .isEqualTo(moment);
        }
    }

    @Test
    void noMomentStaysNone() {
        assertThat(converter.convertToDatabaseColumn(null)).isNull();
        assertThat(converter.convertToEntityAttribute(null)).isNull();
    }
}
