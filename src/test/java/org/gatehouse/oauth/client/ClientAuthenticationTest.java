package org.gatehouse.oauth.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.fixture.Entities.application;
import static org.gatehouse.fixture.Entities.newApplication;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.application.AuthorizationGrantType;
import org.gatehouse.domain.application.ClientType;
import org.gatehouse.domain.application.NewApplication;
import org.gatehouse.domain.application.RedirectUris;
import org.gatehouse.fixture.Injection;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.oauth.OAuthError;
import org.gatehouse.oauth.OAuthException;
import org.gatehouse.oauth.Parameters;
import org.junit.jupiter.api.Test;

@Rfc("6749#2.3")
class ClientAuthenticationTest {

    private static final String SECRET = "gts_000000000000000000000000000client";
    private static final Map<String, Application> KNOWN = Map.of("client1", application(1), "client2",
            application(2, new NewApplication("", "", Optional.empty(), Optional.empty(), ClientType.PUBLIC,
                    AuthorizationGrantType.PASSWORD, new RedirectUris(""), false, true)),
            "client3", application(3, newApplication(null, null, false)));

    private final ClientAuthentication clients = Injection.into(new ClientAuthentication(),
            new KnownClients() {
                @Override
                public Optional<Application> find(String clientId) {
                    return Optional.ofNullable(KNOWN.get(clientId));
                }
            }, Clock.systemUTC());

    @Test
    @Rfc("6749#2.3.1")
    void aConfidentialClientProvesItselfByBasicOrInTheBody() {
        assertThat(byBasic("client1:" + SECRET, "").clientId()).isEqualTo("client1");
        assertThat(byBody("client_id=client1&client_secret=" + SECRET).clientId()).isEqualTo("client1");
    }

    @Test
    @Rfc("6749#2.3.1")
    void thePartsOfBasicAreFormEncoded() {
        assertThat(byBasic("cl%69ent1:gts%5F" + SECRET.substring(4), "").clientId()).isEqualTo("client1");
    }

    @Test
    void aPublicClientOnlyNamesItself() {
        assertThat(byBody("client_id=client2").clientId()).isEqualTo("client2");
        assertThat(byBasic("client2:", "").clientId()).isEqualTo("client2");
        refused(() -> byBody("client_id=client2&client_secret=x"), false);
    }

    @Test
    void whoDoesNotProveWhoItIsIsRefusedInTheSameWords() {
        for (String body : new String[] {"client_id=client1", "client_id=client1&client_secret=wrong",
                "client_id=nobody&client_secret=" + SECRET, "client_secret=" + SECRET, "",
                "client_id=client3&client_secret=" + SECRET, "client_id=+client1&client_secret=" + SECRET}) {
            refused(() -> byBody(body), false);
        }
        refused(() -> byBasic("client1:wrong", ""), true);
        refused(() -> byBasic("client1:", ""), true);
    }

    @Test
    void aBrokenHeaderIsNeverPassedOverForTheBody() {
        Parameters good = Parameters.of("client_id=client1&client_secret=" + SECRET);
        for (String header : new String[] {"Basic *", "Bearer x", "Digest x", ""}) {
            assertThatThrownBy(() -> clients.authenticate(List.of(header), good))
                    .isInstanceOfSatisfying(InvalidClientException.class, e -> assertThat(e.isByHeader()).isTrue());
        }
        assertThatThrownBy(() -> clients.authenticate(List.of(header("client1:" + SECRET), "Basic *"), good))
                .isInstanceOf(InvalidClientException.class);
    }

    @Test
    void aClientAuthenticatesInOneWayOnly() {
        for (String body : new String[] {"client_secret=" + SECRET, "client_id=client2"}) {
            assertThatThrownBy(() -> byBasic("client1:" + SECRET, body)).isInstanceOfSatisfying(OAuthException.class,
                    refusal -> assertThat(refusal.error()).isEqualTo(OAuthError.INVALID_REQUEST));
        }
        assertThat(byBasic("client1:" + SECRET, "client_id=client1").clientId()).isEqualTo("client1");
    }

    private Application byBody(String form) {
        return clients.authenticate(List.of(), Parameters.of(form));
    }

    private Application byBasic(String pair, String form) {
        return clients.authenticate(List.of(header(pair)), Parameters.of(form));
    }

    private static String header(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(Runnable attempt, boolean byHeader) {
        assertThatThrownBy(attempt::run).isInstanceOfSatisfying(InvalidClientException.class, refusal -> {
            assertThat(refusal.error()).isEqualTo(OAuthError.INVALID_CLIENT);
            assertThat(refusal.description()).isEqualTo("Client authentication failed.");
            assertThat(refusal.isByHeader()).isEqualTo(byHeader);
        });
    }
}
