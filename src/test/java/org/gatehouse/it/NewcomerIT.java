package org.gatehouse.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Map;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** The main job from end to end, as somebody does it who has just started the server. */
class NewcomerIT {

    @Test
    void aNewcomerGetsATokenUsesItRefreshesItAndRevokesIt() {
        HttpProbe anonymous = TestServer.shared().http();
        HttpProbe admin = anonymous.asBasic(TestServer.ADMIN_USERNAME, TestServer.ADMIN_PASSWORD);

        Answer made = admin.post("/api/v2/users/", """
                {"username": "newcomer", "password": "a good password", "email": "n@example.org"}""");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        HttpProbe newcomer = anonymous.asBasic("newcomer", "a good password");
        long id = made.json().getInt("id");

        JsonObject application = admin.post("/api/v2/applications/", """
                {"name": "ci", "user": %d, "client_type": "confidential", "authorization_grant_type": "password"}"""
                .formatted(id)).json();
        HttpProbe client = anonymous.asBasic(application.getString("client_id"),
                application.getString("client_secret"));

        Answer granted = client.form("/api/o/token/", Map.of("grant_type", "password", "username", "newcomer",
                "password", "a good password", "scope", "read"));
        assertThat(granted.status()).as(granted.text()).isEqualTo(200);
        assertThat(granted.json().keySet()).containsExactlyInAnyOrder("access_token", "expires_in", "token_type",
                "scope", "refresh_token");
        HttpProbe reader = anonymous.asBearer(granted.json().getString("access_token"));
        Answer me = reader.get("/api/v2/me/");
        assertThat(me.status()).as(me.text()).isEqualTo(200);
        assertThat(me.json().getJsonArray("results").getJsonObject(0).getString("username"))
                .isEqualTo("newcomer");
        Answer refused = reader.post("/api/v2/tokens/", "{}");
        assertThat(refused.status()).isEqualTo(403);

        Answer refreshed = client.form("/api/o/token/", Map.of("grant_type", "refresh_token", "refresh_token",
                granted.json().getString("refresh_token")));
        assertThat(refreshed.status()).as(refreshed.text()).isEqualTo(200);
        assertThat(reader.get("/api/v2/me/").status()).isEqualTo(401);

        String second = refreshed.json().getString("access_token");
        assertThat(anonymous.asBearer(second).get("/api/v2/me/").status()).isEqualTo(200);
        Answer revoked = client.form("/api/o/revoke_token/", Map.of("token", second));
        assertThat(revoked.status()).as(revoked.text()).isEqualTo(200);
        assertThat(anonymous.asBearer(second).get("/api/v2/me/").status()).isEqualTo(401);

        for (String list : new String[] {"users", "organizations", "applications", "tokens", "activity_stream", "me"}) {
            Answer own = newcomer.get("/api/v2/" + list + "/");
            assertThat(own.status()).as(list + own.text()).isEqualTo(200);
            Answer all = admin.get("/api/v2/" + list + "/");
            assertThat(all.status()).as(list + all.text()).isEqualTo(200);
        }
        assertThat(admin.get("/api/v2/activity_stream/?page_size=200").text()).contains("o_auth2_access_token");
        Answer organization = admin.post("/api/v2/organizations/", "{\"name\": \"Acme\"}");
        assertThat(organization.status()).as(organization.text()).isEqualTo(201);
        String url = organization.json().getString("url");
        assertThat(admin.post(url + "admins/", "{\"id\": %d}".formatted(id)).status()).isEqualTo(204);
        assertThat(newcomer.get("/api/v2/users/").status()).isEqualTo(200);
        assertThat(newcomer.get("/api/v2/tokens/").status()).isEqualTo(200);
        assertThat(newcomer.get("/api/v2/activity_stream/").status()).isEqualTo(200);
        assertThat(newcomer.get("/api/v2/applications/").status()).isEqualTo(200);
        assertThat(admin.delete(url).status()).isEqualTo(204);
        assertThat(admin.delete("/api/v2/users/" + id + "/").status()).isEqualTo(204);
    }
}
