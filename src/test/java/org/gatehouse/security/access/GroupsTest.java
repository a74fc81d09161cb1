package org.gatehouse.security.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GroupsTest {

    @Test
    void noTeamIsNamedLikeOneOfAnotherOrganization() {
        assertThat(Groups.name("Default", "keepers")).isEqualTo("Default/keepers");
        assertThat(Groups.name("A", "B/C")).isEqualTo("A/B%2FC").isNotEqualTo(Groups.name("A/B", "C"));
        assertThat(Groups.name("A%2FB", "C")).isEqualTo("A%252FB/C").isNotEqualTo(Groups.name("A/B", "C"));
    }
}
