package org.gatehouse.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.fixture.Awx;
import org.junit.jupiter.api.Test;

@Awx(133)
class ChangeTest {

    @Test
    void aChangeWithoutEffectHasNoDifferences() {
        assertThat(Change.differences(Map.of("a", 1), Map.of("a", 1))).isEmpty();
    }

    @Test
    void aDifferenceHoldsOldAndNewValueInTheOrderOfTheFields() {
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("z", 1);
        after.put("same", true);
        after.put("a", "new");

        assertThat(Change.differences(Map.of("a", "old", "same", true, "z", 0), after)).containsExactly(
                Map.entry("z", List.of(0, 1)), Map.entry("a", List.of("old", "new")));
    }

    @Test
    void aValueThatCameOrWentStandsBesideNull() {
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("a", null);

        assertThat(Change.differences(nothing, Map.of("a", 1))).containsEntry("a", Arrays.asList(null, 1));
        assertThat(Change.differences(Map.of("a", 1), nothing)).containsEntry("a", Arrays.asList(1, null));
        assertThat(Change.differences(nothing, nothing)).isEmpty();
    }
}
