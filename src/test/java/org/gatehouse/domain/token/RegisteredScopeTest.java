package org.gatehouse.domain.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.fixture.Rfc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an application may be given at most. */
@Rfc("7591#2")
class RegisteredScopeTest {

    private static RegisteredScope registered(String words) {
        return new RegisteredScope(List.of(words.split(" ")));
    }

    private static Scope scope(String words) {
        return Scope.of(words).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"read,read", "read,read:tokens", "read,read:tokens read:users", "write,read", "write,read write:users",
            "write:tokens,read:tokens", "openid read,read:tokens openid"})
    void aNarrowerWordIsWithinAWiderOne(String registered, String wanted) {
        assertThat(registered(registered).permits(scope(wanted))).isTrue();
        assertThat(registered(registered).shareOf(scope(wanted))).contains(scope(wanted));
    }

    @ParameterizedTest
    @CsvSource({"read,write,read", "read,read write,read", "read,read openid,read", "read:tokens,read,read:tokens",
            "read:tokens,write,read:tokens", "write:tokens,read,read:tokens",
            "openid write:tokens,read write,write:tokens",
            "read write:tokens,write,read write:tokens"})
    void whatIsMoreIsNotPermittedButSharesSomething(String registered, String granted, String share) {
        assertThat(registered(registered).permits(scope(granted))).isFalse();
        assertThat(registered(registered).shareOf(scope(granted)).map(Scope::words).orElseThrow())
                .containsExactlyInAnyOrder(share.split(" "));
    }

    @Test
    void whatHasNothingInCommonSharesNothing() {
        assertThat(registered("openid").shareOf(scope("read write"))).isEmpty();
        assertThat(registered("read:tokens").shareOf(scope("read:users"))).isEmpty();
    }

    @Test
    void whoHasRegisteredNothingIsNotLimited() {
        RegisteredScope none = new RegisteredScope(List.of());
        assertThat(none.permits(scope("write openid"))).isTrue();
        assertThat(none.shareOf(scope("write openid"))).contains(scope("write openid"));
        assertThat(none.whole()).isEmpty();
        assertThat(registered("openid unheard-of read").whole()).contains(scope("openid read"));
    }
}
