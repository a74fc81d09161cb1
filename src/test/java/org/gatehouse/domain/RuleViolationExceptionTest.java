package org.gatehouse.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleViolationExceptionTest {

    @Test
    void aViolationNamesFieldAndMessage() {
        RuleViolationException violation = new RuleViolationException("name", "Taken.");

        assertThat(violation).hasMessage("name: Taken.");
        assertThat(violation.violations()).isEqualTo(Map.of("name", List.of("Taken.")));
    }

    @Test
    void severalMessagesOfAFieldStandTogether() {
        assertThat(new RuleViolationException(Map.of("name", List.of("Too long.", "Taken."))))
                .hasMessage("name: Too long. Taken.");
    }
}
