package org.gatehouse.oauth.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.fixture.Entities.application;
import static org.gatehouse.fixture.Entities.newApplication;

import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.application.AuthorizationGrantType;
import org.gatehouse.domain.application.ClientMetadata;
import org.gatehouse.domain.application.MetadataDraft;
import org.gatehouse.domain.application.NewApplication;
import org.gatehouse.domain.token.Scope;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.oauth.OAuthError;
import org.gatehouse.oauth.OAuthException;
import org.gatehouse.oauth.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rfc("6749#3.3")
class RequestedScopeTest {

    @ParameterizedTest
    @CsvSource({"read,read", "read+write,read write", "write+read,write read", "read+read,read",
            "+read++write+,read write"})
    void theScopeIsAListOfWordsOfWhichNoneCountsTwice(String sent, String scope) {
        assertThat(RequestedScope.of(Parameters.of("scope=" + sent))).map(Scope::toString).contains(scope);
    }

    @Test
    void noScopeIsNoWish() {
        assertThat(RequestedScope.of(Parameters.of("scope="))).isEmpty();
        assertThat(RequestedScope.of(Parameters.of("a=b"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "read+admin", "Read", "read%2Cwrite", "read%09write", "+", "%22read%22"})
    void anUnknownWordIsAnInvalidScope(String sent) {
        assertThatThrownBy(() -> RequestedScope.of(Parameters.of("scope=" + sent))).isInstanceOfSatisfying(
                OAuthException.class, refusal -> assertThat(refusal.error()).isEqualTo(OAuthError.INVALID_SCOPE));
    }

    @Test
    @Rfc("7591#2")
    void aClientAsksForNoMoreThanItHasRegistered() {
        Application free = application(1);
        Application limited = limitedTo("openid read");

        assertThat(RequestedScope.of(free, Parameters.of("")).words()).containsExactly("read", "write");
        assertThat(RequestedScope.of(limited, Parameters.of("")).words()).containsExactly("openid", "read");
        assertThat(RequestedScope.of(limited, Parameters.of("scope=read")).words()).containsExactly("read");
        assertThat(RequestedScope.of(limited, Parameters.of("scope=read:tokens")).words())
                .containsExactly("read:tokens");
        assertThatThrownBy(() -> RequestedScope.of(limited, Parameters.of("scope=read+write")))
                .isInstanceOf(OAuthException.class).hasMessageContaining("may not ask");
    }

    private static Application limitedTo(String scope) {
        MetadataDraft draft = ClientMetadata.none().draft();
        draft.scope(scope);
        NewApplication wanted = newApplication(AuthorizationGrantType.PASSWORD);
        return application(2, new NewApplication(wanted.name(), "", wanted.user(), wanted.organization(),
                wanted.clientType(), wanted.authorizationGrantType(), wanted.redirectUris(), false, true,
                draft.done()));
    }
}
