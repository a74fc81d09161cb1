package org.gatehouse.it.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.it.oauth.TokenEndpointIT.assertError;

import jakarta.json.JsonObject;
import java.util.Map;
import org.gatehouse.fixture.Awx;
import org.gatehouse.it.harness.Answer;
import org.junit.jupiter.api.Test;

/** Revocation by clients (RFC 7009). */
class RevocationIT {

    @Test
    @Awx({126, 127})
    void revokingEitherTokenEndsThePair() {
        Client client = Client.confidential("password");
        for (String which : new String[] {"access_token", "refresh_token"}) {
            JsonObject pair = client.password().json();
            Answer revoked = client.revoke(pair.getString(which));
            assertThat(revoked.status()).isEqualTo(200);
            assertThat(revoked.text()).isEmpty();
            assertThat(client.statusOfMe(pair.getString("access_token"))).isEqualTo(401);
            assertError(client.refresh(pair.getString("refresh_token")), 400, "invalid_grant");
        }
    }

    @Test
    void revokingASpentRefreshTokenEndsWhatItLedTo() {
        Client client = Client.confidential("password");
        String spent = client.password().json().getString("refresh_token");
        JsonObject successor = client.refresh(spent).json();
        assertThat(client.revoke(spent).status()).isEqualTo(200);
        assertThat(client.statusOfMe(successor.getString("access_token"))).isEqualTo(401);
        assertError(client.refresh(successor.getString("refresh_token")), 400, "invalid_grant");
    }

    @Test
    @Awx(126)
    void unknownTokensAreNoErrorAndForeignOnesAreLeftAlone() {
        Client owner = Client.confidential("password");
        Client stranger = Client.confidential("password");
        JsonObject pair = owner.password().json();
        assertThat(stranger.revoke(pair.getString("access_token")).status()).isEqualTo(200);
        assertThat(stranger.revoke(pair.getString("refresh_token")).status()).isEqualTo(200);
        assertThat(stranger.revoke("nobody knows this").status()).isEqualTo(200);
        assertThat(owner.statusOfMe(pair.getString("access_token"))).isEqualTo(200);
        String personal = owner.anonymous().asBasic(owner.username(), Client.PASSWORD).post("/api/v2/tokens/", "{}")
                .json().getString("token");
        assertThat(owner.revoke(personal).status()).isEqualTo(200);
        assertThat(owner.statusOfMe(personal)).isEqualTo(200);
    }

    @Test
    @Awx(126)
    void theClientMustBeKnownAndTheTokenNamed() {
        Client client = Client.confidential("password");
        assertError(client.anonymous().form("/api/o/revoke_token/", Map.of("token", "x")), 401, "invalid_client");
        assertError(client.basic().form("/api/o/revoke_token/", Map.of()), 400, "invalid_request");
        assertThat(client.anonymous().get("/api/o/revoke_token/").status()).isEqualTo(405);
    }
}
