package org.gatehouse.domain.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndedTokensTest {

    @Test
    void stepsAreTakenUntilOneSaysThatItWasTheLast() {
        EndedTokens full = new EndedTokens(List.of(), List.of(1L), false);
        EndedTokens last = new EndedTokens(List.of(2L), List.of(), true);
        Iterator<EndedTokens> steps = List.of(full, last, full).iterator();
        List<EndedTokens> told = new ArrayList<>();
        EndedTokens.untilFinished(steps::next, told::add);
        assertThat(told).containsExactly(full, last);
    }
}
