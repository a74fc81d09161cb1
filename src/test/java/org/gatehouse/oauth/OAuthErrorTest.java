package org.gatehouse.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.fixture.Rfc;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OAuthErrorTest {

    @ParameterizedTest
    @Rfc("6749#5.2")
    @CsvSource({"INVALID_REQUEST,invalid_request,400", "INVALID_CLIENT,invalid_client,401",
            "INVALID_GRANT,invalid_grant,400", "UNAUTHORIZED_CLIENT,unauthorized_client,400",
            "UNSUPPORTED_GRANT_TYPE,unsupported_grant_type,400", "INVALID_SCOPE,invalid_scope,400",
            "INVALID_TARGET,invalid_target,400", "AUTHORIZATION_PENDING,authorization_pending,400",
            "SLOW_DOWN,slow_down,400", "EXPIRED_TOKEN,expired_token,400", "ACCESS_DENIED,access_denied,400"})
    void anErrorHasTheCodeAndTheStatusOfTheRfc(OAuthError error, String code, int status) {
        assertThat(error.code()).isEqualTo(code);
        assertThat(error.status()).isEqualTo(status);
    }
}
