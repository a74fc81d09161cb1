package org.gatehouse.operations.awximport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void itCountsAndNamesByReason() {
        Tally tally = new Tally();
        tally.moved();
        tally.known(2);
        tally.refused("the name is taken", "a");
        tally.refused("the name is taken", "b");

        assertThat(tally.lines("users", false)).containsExactly("users: 1 moved, 2 here already, 2 not moved",
                "  not moved, the name is taken: a, b");
    }

    @Test
    void ofManyItNamesTheFirst() {
        Tally all = new Tally();
        for (int part = 0; part < 3; part++) {
            Tally tally = new Tally();
            for (int i = 0; i < 15; i++) {
                tally.refused("expired", "#" + (part * 15 + i));
            }
            all.add(tally);
        }

        assertThat(all.lines("tokens", true)).hasSize(2).last().asString().startsWith("  not moved, expired: #0, #1,")
                .endsWith("#19 and 25 more");
    }
}
