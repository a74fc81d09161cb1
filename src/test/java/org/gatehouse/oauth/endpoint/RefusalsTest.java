package org.gatehouse.oauth.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import java.sql.SQLException;
import org.gatehouse.domain.GoneException;
import org.gatehouse.domain.RuleViolationException;
import org.gatehouse.domain.device.TooManyDevicesException;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.fixture.Silence;
import org.gatehouse.oauth.OAuthError;
import org.gatehouse.oauth.OAuthException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RefusalsTest {

    @RegisterExtension
    static final Silence SILENCE = Silence.of(Refusals.class);

    @Test
    @Rfc({"6749#5.1", "6749#5.2"})
    void aRefusalIsJsonThatNobodyKeeps() {
        OAuthAnswer answer = Refusals.of(new OAuthException(OAuthError.INVALID_GRANT, "Expired."));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).asString()
                .isEqualTo("{\"error\":\"invalid_grant\",\"error_description\":\"Expired.\"}");
        assertThat(answer.mediaType()).isEqualTo("application/json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Pragma")).isEqualTo("no-cache");
    }

    @Test
    void whereTooManyDevicesWaitTheNextOneIsToldWhenToComeBack() {
        OAuthAnswer answer = Refusals.of(new TooManyDevicesException());

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("60");
        assertThat(answer.body()).asString().contains("\"error\":\"temporarily_unavailable\"");
    }

    @Test
    void aRuleThatIsBrokenMeanwhileIsARefusal() {
        OAuthAnswer scope = Refusals.of(new RuleViolationException("scope", "No."));
        assertThat(scope.status()).isEqualTo(400);
        assertThat(scope.body()).asString().contains("\"error\":\"invalid_scope\"");
        assertThat(Refusals.of(new RuleViolationException("x", "No.")).body()).asString()
                .contains("\"error\":\"invalid_request\"");
    }

    @Test
    void aWrongMethodIsAnErrorOfTheProtocolToo() {
        OAuthAnswer refused = Refusals.methodNotAllowed();

        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.body()).asString().contains("\"error\":\"invalid_request\"");
    }

    @Test
    void aDatabaseThatIsAwayIsTemporary() {
        OAuthAnswer answer = Refusals.of(new EJBException(new RuntimeException(new SQLException("x", "08001"))));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertThat(answer.body()).asString().contains("temporarily_unavailable");
    }

    @Test
    void whoWasDeletedMeanwhileHasNoGrant() {
        assertThat(Refusals.of(new GoneException()).body()).asString().contains("invalid_grant");
    }

    @Test
    void anUnforeseenFailureTellsNothing() {
        OAuthAnswer answer = Refusals.of(new IllegalStateException("secret detail"));

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).asString().isEqualTo("{\"error\":\"server_error\"}");
    }
}
