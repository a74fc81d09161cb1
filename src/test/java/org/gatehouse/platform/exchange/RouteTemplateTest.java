package org.gatehouse.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RouteTemplateTest {

    @Test
    void partsAreJoinedByOneSlash() {
        assertThat(RouteTemplate.of("/api/v2", "users/", "/{id}/tokens/")).isEqualTo("/api/v2/users/{id}/tokens/");
        assertThat(RouteTemplate.of("/api/v2", "ping", "")).isEqualTo("/api/v2/ping");
        assertThat(RouteTemplate.of("/api/o", "", "/")).isEqualTo("/api/o/");
        assertThat(RouteTemplate.of("/api/o", "token", "/")).isEqualTo("/api/o/token/");
    }

    @Test
    void whatAVariableMatchesIsNotPartOfTheName() {
        assertThat(RouteTemplate.of("/api/v2", "users", "{id: \\d{1,18}}/{kind: a|b}/"))
                .isEqualTo("/api/v2/users/{id}/{kind}/");
    }
}
