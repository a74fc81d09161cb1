package org.gatehouse.oauth.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gatehouse.domain.GoneException;
import org.gatehouse.domain.RuleViolationException;
import org.gatehouse.domain.device.TooManyDevicesException;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.oauth.OAuthError;
import org.gatehouse.oauth.OAuthException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OAuthErrorMapperTest {

    private static final Logger LOG = Logger.getLogger(OAuthFailureMapper.class.getName());

    private final OAuthFailureMapper failures = new OAuthFailureMapper();

    @BeforeAll
    static void expectFailures() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void expectNoMore() {
        LOG.setLevel(null);
    }

    @Test
    @Rfc({"6749#5.1", "6749#5.2"})
    void aRefusalIsJsonThatNobodyKeeps() {
        Response answer = new OAuthErrorMapper().toResponse(new OAuthException(OAuthError.INVALID_GRANT, "Expired."));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getEntity())
                .isEqualTo("{\"error\":\"invalid_grant\",\"error_description\":\"Expired.\"}");
        assertThat(answer.getMediaType()).isEqualTo(MediaType.APPLICATION_JSON_TYPE);
        assertThat(answer.getHeaderString(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
        assertThat(answer.getHeaderString("Pragma")).isEqualTo("no-cache");
    }

    @Test
    void whereTooManyDevicesWaitTheNextOneIsToldWhenToComeBack() {
        Response answer = failures.toResponse(new TooManyDevicesException());

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeaderString(HttpHeaders.RETRY_AFTER)).isEqualTo("60");
        assertThat(answer.getEntity().toString()).contains("\"error\":\"temporarily_unavailable\"");
    }

    @Test
    void aRuleThatIsBrokenMeanwhileIsARefusal() {
        Response scope = failures.toResponse(new RuleViolationException("scope", "No."));
        assertThat(scope.getStatus()).isEqualTo(400);
        assertThat(scope.getEntity().toString()).contains("\"error\":\"invalid_scope\"");
        assertThat(failures.toResponse(new RuleViolationException("x", "No.")).getEntity().toString())
                .contains("\"error\":\"invalid_request\"");
    }

    @Test
    void whatJakartaRestRefusesKeepsItsStatusAndItsAllowHeader() {
        Response refused = failures.toResponse(new ClientErrorException(Response.status(405).allow("POST").build()));

        assertThat(refused.getStatus()).isEqualTo(405);
        assertThat(refused.getHeaderString(HttpHeaders.ALLOW)).isEqualTo("POST");
        assertThat(refused.getEntity().toString()).contains("\"error\":\"invalid_request\"");
        assertThat(failures.toResponse(new NotFoundException()).getEntity().toString()).contains("\"detail\"");
    }

    @Test
    void aDatabaseThatIsAwayIsTemporary() {
        Response answer = failures.toResponse(new EJBException(new RuntimeException(new SQLException("x", "08001"))));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeaderString(HttpHeaders.RETRY_AFTER)).isEqualTo("2");
        assertThat(answer.getEntity().toString()).contains("temporarily_unavailable");
    }

    @Test
    void whoWasDeletedMeanwhileHasNoGrant() {
        assertThat(failures.toResponse(new GoneException()).getEntity().toString()).contains("invalid_grant");
    }

    @Test
    void anUnforeseenFailureTellsNothing() {
        Response answer = failures.toResponse(new IllegalStateException("secret detail"));

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getEntity()).isEqualTo("{\"error\":\"server_error\"}");
    }
}
