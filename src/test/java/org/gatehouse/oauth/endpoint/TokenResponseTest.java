package org.gatehouse.oauth.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.fixture.Entities.NOW;
import static org.gatehouse.fixture.Entities.application;
import static org.gatehouse.fixture.Entities.token;
import static org.gatehouse.fixture.Entities.user;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.domain.token.AccessToken;
import org.gatehouse.domain.token.IssuedToken;
import org.gatehouse.domain.token.NewToken;
import org.gatehouse.domain.token.Scope;
import org.gatehouse.fixture.Awx;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.oauth.grant.TokenAnswer;
import org.gatehouse.platform.crypto.Secret;
import org.junit.jupiter.api.Test;

@Rfc("6749#5.1")
class TokenResponseTest {

    @Test
    @Awx(121)
    void aSuccessfulAnswerHasTheFiveKeysAndIsNotKept() {
        TokenAnswer answered = new TokenAnswer(
                issued(NOW.plusSeconds(36_000), Optional.of(Secret.of("gtr_r"))), Map.of());
        OAuthAnswer answer = TokenResponse.of(answered, NOW);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).asString().isEqualTo("{\"access_token\":\"gta_a\",\"expires_in\":36000,"
                + "\"token_type\":\"Bearer\",\"scope\":\"read write\",\"refresh_token\":\"gtr_r\"}");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void withoutARefreshTokenThereIsNoSuchKey() {
        assertThat(entity(issued(NOW.plusSeconds(60), Optional.empty()), NOW)).doesNotContain("refresh_token");
    }

    @Test
    void theMomentThatHasPassedSinceDoesNotCostASecond() {
        IssuedToken issued = issued(NOW.plusSeconds(60), Optional.empty());

        assertThat(entity(issued, NOW.plusMillis(499))).contains("\"expires_in\":60,");
        assertThat(entity(issued, NOW.plusSeconds(100))).contains("\"expires_in\":0,");
    }

    @Test
    void furtherMembersOfTheGrantAreInTheAnswer() {
        TokenAnswer answer = new TokenAnswer(issued(NOW.plusSeconds(60), Optional.empty()),
                Map.of("id_token", Secret.of("a.b.c")));

        assertThat(TokenResponse.of(answer, NOW).body()).asString().contains("\"id_token\":\"a.b.c\"");
        assertThat(answer).asString().doesNotContain("a.b.c");
    }

    private static String entity(IssuedToken issued, Instant now) {
        return new String(TokenResponse.of(new TokenAnswer(issued, Map.of()), now).body(), StandardCharsets.UTF_8);
    }

    private static IssuedToken issued(Instant expires, Optional<Secret> refresh) {
        AccessToken token = token(1, NewToken.granted(application(2), Optional.of(user(3)), Scope.ALL), expires);
        return new IssuedToken(token, Secret.of("gta_a"), refresh);
    }
}
