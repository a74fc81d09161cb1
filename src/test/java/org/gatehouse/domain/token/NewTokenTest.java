package org.gatehouse.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.fixture.Entities.application;
import static org.gatehouse.fixture.Entities.newApplication;
import static org.gatehouse.fixture.Entities.newPersonalToken;
import static org.gatehouse.fixture.Entities.user;

import java.util.Optional;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.application.AuthorizationGrantType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewTokenTest {

    @ParameterizedTest
    @CsvSource({"AUTHORIZATION_CODE,true", "PASSWORD,true", "DEVICE_CODE,true", "CLIENT_CREDENTIALS,false",
            "TOKEN_EXCHANGE,false"})
    void aRefreshTokenComesWithTheGrantsInWhichAUserTookPart(AuthorizationGrantType grantType, boolean refreshable) {
        Application client = application(2, newApplication(grantType));

        assertThat(NewToken.granted(client, Optional.of(user(1)), Scope.ALL).isRefreshable()).isEqualTo(refreshable);
        assertThat(NewToken.granted(client, Optional.empty(), Scope.ALL).isRefreshable()).isFalse();
    }

    @Test
    void aPersonalTokenHasNoRefreshTokenAndAKindOfItsOwn() {
        assertThat(newPersonalToken(user(1), Scope.ALL).isRefreshable()).isFalse();
        assertThat(newPersonalToken(user(1), Scope.ALL).kind()).isEqualTo(TokenKind.PERSONAL);
        assertThat(NewToken.granted(application(2), Optional.empty(), Scope.ALL).kind()).isEqualTo(TokenKind.ACCESS);
    }
}
