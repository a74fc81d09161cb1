package org.gatehouse.operations.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccessLogTest {

    @Test
    void aPathIsShownButForWhatCouldBeASecret() {
        assertThat(AccessLog.masked("/api/v2/users/12/")).isEqualTo("/api/v2/users/12/");
        assertThat(AccessLog.masked("/api/v2/tokens/gtp_0123/x")).isEqualTo("/api/v2/tokens/***/x");
        assertThat(AccessLog.masked("/a/" + "b".repeat(31) + "/c")).isEqualTo("/a/***/c");
        assertThat(AccessLog.masked("/api/login/;jsessionid=secret")).isEqualTo("/api/login/***");
        assertThat(AccessLog.masked("/" + "a/".repeat(1000))).hasSize(256);
    }
}
