package org.gatehouse.domain.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "ada@example.org", "a.b+c@localhost", "r@b\u00fccher.example"})
    void anAddressOrNoneIsAccepted(String text) {
        assertThat(ProfileRules.isEmail(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "@example.org", "a@", "a b@example.org", "a@@example.org", "<a@example.org>",
            "a@b..c",
            "a@b;c"})
    void nothingElseIsAnAddress(String text) {
        assertThat(ProfileRules.isEmail(text)).isFalse();
    }

    @Test
    void everythingHasALongest() {
        assertThat(ProfileRules.isEmail("a@" + "b".repeat(252))).isTrue();
        assertThat(ProfileRules.isEmail("a@" + "b".repeat(253))).isFalse();
        assertThat(ProfileRules.isUsername("a".repeat(150))).isTrue();
        assertThat(ProfileRules.isUsername("a".repeat(151))).isFalse();
    }
}
