package org.gatehouse.it.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.it.oauth.TokenEndpointIT.assertError;

import jakarta.json.JsonObject;
import org.gatehouse.it.harness.HttpProbe;
import org.junit.jupiter.api.Test;

/** What a token has made ends with what the token itself came from. */
class OriginIT {

    @Test
    void revokingAFamilyEndsWhatItsAccessTokenHasMade() {
        Client client = Client.confidential("password");
        JsonObject pair = client.password().json();
        Descendants descendants = Descendants.of(client, pair.getString("access_token"));

        assertThat(client.revoke(pair.getString("refresh_token")).status()).isEqualTo(200);
        descendants.assertDead(client);
    }

    @Test
    void aRefreshLeavesWhatTheOldAccessTokenHasMade() {
        Client client = Client.confidential("password");
        JsonObject pair = client.password().json();
        Descendants descendants = Descendants.of(client, pair.getString("access_token"));

        JsonObject next = client.refresh(pair.getString("refresh_token")).json();
        assertThat(client.statusOfMe(descendants.personal())).isEqualTo(200);
        assertThat(client.statusOfMe(descendants.grandchild())).isEqualTo(200);
        JsonObject last = client.refresh(next.getString("refresh_token")).json();
        assertError(client.refresh(pair.getString("refresh_token")), 400, "invalid_grant");
        assertThat(client.statusOfMe(last.getString("access_token"))).isEqualTo(401);
        descendants.assertDead(client);
    }

    @Test
    void deletingAnApplicationEndsWhatItsTokensHaveMadeForOthers() {
        Client client = Client.confidential("password");
        Descendants descendants = Descendants.of(client, client.password().json().getString("access_token"));
        assertThat(Client.admin().delete("/api/v2/applications/" + client.applicationId() + "/").status())
                .isEqualTo(204);
        assertThat(client.statusOfMe(descendants.personal())).isEqualTo(401);
        assertThat(client.statusOfMe(descendants.issued())).isEqualTo(401);
        assertThat(client.statusOfMe(descendants.grandchild())).isEqualTo(401);
    }

    /** A personal token, a token of another application with its refresh token, and a personal one made by that. */
    private record Descendants(Client other, String personal, String issued, String refresh, String grandchild) {

        static Descendants of(Client client, String accessToken) {
            HttpProbe bearer = client.anonymous().asBearer(accessToken);
            String personal = bearer.post("/api/v2/tokens/", "{}").json().getString("token");
            JsonObject own = bearer.get("/api/v2/users/" + client.userId() + "/applications/").json()
                    .getJsonArray("results").getJsonObject(0);
            JsonObject issued = bearer.post(own.getString("url") + "tokens/", "{}").json();
            String value = issued.getString("token");
            String grandchild = client.anonymous().asBearer(value).post("/api/v2/tokens/", "{}").json()
                    .getString("token");
            String secret = Client.admin().post(own.getString("url") + "rotate_secret/", "").json()
                    .getString("client_secret");
            Client other = new Client(client.anonymous(), own.getInt("id"), own.getString("client_id"), secret,
                    client.userId(), client.username());
            assertThat(client.statusOfMe(grandchild)).isEqualTo(200);
            return new Descendants(other, personal, value, issued.getString("refresh_token"), grandchild);
        }

        void assertDead(Client client) {
            assertThat(client.statusOfMe(personal)).isEqualTo(401);
            assertThat(client.statusOfMe(issued)).isEqualTo(401);
            assertThat(client.statusOfMe(grandchild)).isEqualTo(401);
            assertError(other.refresh(refresh), 400, "invalid_grant");
        }
    }
}
