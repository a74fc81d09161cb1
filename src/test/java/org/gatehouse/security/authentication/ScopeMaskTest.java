package org.gatehouse.security.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.domain.token.Scope;
import org.gatehouse.fixture.Awx;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Awx(107)
class ScopeMaskTest {

    private static final Scope READ = new Scope(List.of("read"));

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void anyScopeReads(String method) {
        assertThat(ScopeMask.permits(READ, method)).isTrue();
        assertThat(ScopeMask.permits(Scope.DEFAULT, method)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "get", ""})
    void everyOtherMethodNeedsWrite(String method) {
        assertThat(ScopeMask.permits(READ, method)).isFalse();
        assertThat(ScopeMask.permits(Scope.DEFAULT, method)).isTrue();
        assertThat(ScopeMask.permits(Scope.ALL, method)).isTrue();
    }
}
