package org.gatehouse.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.fixture.Awx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextUrlTest {

    private static final String HERE = "https://id.example.org";

    @ParameterizedTest
    @Awx(120)
    @ValueSource(strings = {"", "x", "api/", "//evil", "///evil", "/\\evil", "\\/evil", "/a\\b", "https://evil/",
            "https://id.example.org.evil/", "https://id.example.org@evil/", "https://id.example.org//evil",
            "javascript:alert(1)", "/\tevil", "\t//evil", "/\n//evil", "/a\u0000", "/a\u0085", "/a%zz", "?a=b", "#a"})
    void whatMightLeadElsewhereLeadsNowhere(String wanted) {
        assertThat(NextUrl.of(wanted, HERE)).isEmpty();
    }

    @Test
    void aPathStaysAsItIsAndIsMadeFitForAHeader() {
        assertThat(NextUrl.of("/", HERE)).contains("/");
        assertThat(NextUrl.of("/api/o/authorize/?a=b%20c&d=https%3A%2F%2Fx#e", HERE))
                .contains("/api/o/authorize/?a=b%20c&d=https%3A%2F%2Fx#e");
        assertThat(NextUrl.of(HERE + "/api/", HERE)).contains("/api/");
        assertThat(NextUrl.of("/s\u00f6 \"<", HERE)).contains("/s%C3%B6%20%22%3C");
        assertThat(NextUrl.of("/a?next=//evil", HERE)).contains("/a?next=//evil");
    }
}
