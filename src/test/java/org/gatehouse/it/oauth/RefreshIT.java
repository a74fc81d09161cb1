package org.gatehouse.it.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.it.fixture.Simultaneous.atOnce;
import static org.gatehouse.it.oauth.TokenEndpointIT.assertError;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.gatehouse.fixture.Awx;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.DatabaseMatters;
import org.gatehouse.it.harness.HttpProbe;
import org.junit.jupiter.api.Test;

/** Rotation of refresh tokens: one winner, detected reuse, nothing that comes back. */
@DatabaseMatters
class RefreshIT {

    private static final int THREADS = 50;

    @Test
    @Awx({123, 124})
    void aRefreshRotatesBothTokensAndKeepsScopeAndApplication() {
        Client client = Client.confidential("password");
        JsonObject first = client.passwordWith(Map.of("scope", "read")).json();
        Answer refreshed = client.refresh(first.getString("refresh_token"));

        assertThat(refreshed.status()).as(refreshed.text()).isEqualTo(200);
        JsonObject second = refreshed.json();
        assertThat(second.getString("scope")).isEqualTo("read");
        assertThat(second.getString("access_token")).isNotEqualTo(first.getString("access_token"));
        assertThat(second.getString("refresh_token")).isNotEqualTo(first.getString("refresh_token"));
        assertThat(client.statusOfMe(first.getString("access_token"))).isEqualTo(401);
        assertThat(client.statusOfMe(second.getString("access_token"))).isEqualTo(200);
        assertThat(Client.admin().get("/api/v2/applications/" + client.applicationId() + "/tokens/").json()
                .getInt("count")).isEqualTo(1);
        assertError(client.refresh(first.getString("refresh_token")), 400, "invalid_grant");
    }

    @Test
    @Awx(123)
    void aNarrowedRefreshNarrowsTheAccessTokenOnly() {
        Client client = Client.confidential("password");
        JsonObject first = client.password().json();
        JsonObject narrowed = client.token(Map.of("grant_type", "refresh_token", "refresh_token",
                first.getString("refresh_token"), "scope", "read")).json();
        assertThat(narrowed.getString("scope")).isEqualTo("read");
        JsonObject full = client.refresh(narrowed.getString("refresh_token")).json();
        assertThat(full.getString("scope")).isEqualTo("read write");
    }

    @Test
    @Awx(123)
    void aWiderScopeIsRefusedAndSpendsNothing() {
        Client client = Client.confidential("password");
        String refresh = client.passwordWith(Map.of("scope", "read")).json().getString("refresh_token");
        assertError(client.token(Map.of("grant_type", "refresh_token", "refresh_token", refresh, "scope", "write")),
                400, "invalid_scope");
        assertThat(client.refresh(refresh).status()).isEqualTo(200);
    }

    @Test
    @Awx(123)
    void foreignUnknownAndMissingTokensAreRefused() {
        Client owner = Client.confidential("password");
        Client stranger = Client.confidential("password");
        String refresh = owner.password().json().getString("refresh_token");
        assertError(stranger.refresh(refresh), 400, "invalid_grant");
        assertError(owner.refresh("gtr_nonsense"), 400, "invalid_grant");
        assertError(owner.refresh("x".repeat(10_000)), 400, "invalid_grant");
        assertError(owner.refresh(owner.password().json().getString("access_token")), 400, "invalid_grant");
        assertError(owner.token(Map.of("grant_type", "refresh_token")), 400, "invalid_request");
        assertThat(owner.refresh(refresh).status()).isEqualTo(200);
        assertThat(owner.anonymous().asBearer(refresh).get("/api/v2/me/").status()).isEqualTo(401);
    }

    @Test
    void aSecondUseOfTheNewestSpentTokenIsTakenForARace() {
        Client client = Client.confidential("password");
        String first = client.password().json().getString("refresh_token");
        String second = client.refresh(first).json().getString("refresh_token");
        assertError(client.refresh(first), 400, "invalid_grant");
        assertThat(client.refresh(second).status()).isEqualTo(200);
    }

    @Test
    @Awx(123)
    void reuseOfAnOlderTokenEndsTheWholeFamily() {
        Client client = Client.confidential("password");
        String first = client.password().json().getString("refresh_token");
        String second = client.refresh(first).json().getString("refresh_token");
        JsonObject third = client.refresh(second).json();
        assertError(client.refresh(first), 400, "invalid_grant");
        assertThat(client.statusOfMe(third.getString("access_token"))).isEqualTo(401);
        assertError(client.refresh(third.getString("refresh_token")), 400, "invalid_grant");
    }

    @Test
    void ofFiftyThatUseOneTokenAtOnceOneWinsAndNobodySeesAFailure() throws Exception {
        Client client = Client.confidential("password");
        String refresh = client.password().json().getString("refresh_token");
        List<Answer> answers = atOnce(THREADS, () -> client.refresh(refresh));

        List<Answer> winners = answers.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(winners).hasSize(1);
        answers.stream().filter(answer -> answer.status() != 200)
                .forEach(answer -> assertError(answer, 400, "invalid_grant"));
        JsonObject head = winners.get(0).json();
        assertThat(client.statusOfMe(head.getString("access_token"))).isEqualTo(200);
        assertThat(client.refresh(head.getString("refresh_token")).status()).isEqualTo(200);
    }

    @Test
    void whateverARaceOfRefreshAndRevokeDoesNothingSurvivesIt() throws Exception {
        Client client = Client.confidential("password");
        for (int round = 0; round < 5; round++) {
            String refresh = client.password().json().getString("refresh_token");
            int[] turn = {0};
            List<Answer> answers = atOnce(THREADS, () -> {
                synchronized (turn) {
                    turn[0]++;
                }
                return turn[0] % 2 == 0 ? client.revoke(refresh) : client.refresh(refresh);
            });
            assertThat(answers).allMatch(answer -> answer.status() < 500);
            answers.stream().filter(answer -> answer.text().contains("access_token")).map(Answer::json)
                    .forEach(pair -> {
                        assertThat(client.statusOfMe(pair.getString("access_token"))).isEqualTo(401);
                        assertError(client.refresh(pair.getString("refresh_token")), 400, "invalid_grant");
                    });
        }
    }

    @Test
    @Awx(123)
    void deletingTheAccessTokenOrTheApplicationEndsTheRefreshToken() {
        Client client = Client.confidential("password");
        HttpProbe admin = Client.admin();
        JsonObject pair = client.password().json();
        String tokens = "/api/v2/applications/" + client.applicationId() + "/tokens/";
        String url = admin.get(tokens).json().getJsonArray("results").getJsonObject(0).getString("url");
        assertThat(admin.delete(url).status()).isEqualTo(204);
        assertError(client.refresh(pair.getString("refresh_token")), 400, "invalid_grant");

        JsonObject other = client.password().json();
        assertThat(admin.delete("/api/v2/applications/" + client.applicationId() + "/").status()).isEqualTo(204);
        assertError(client.refresh(other.getString("refresh_token")), 401, "invalid_client");
        assertThat(client.statusOfMe(other.getString("access_token"))).isEqualTo(401);
    }

    @Test
    void aDeactivatedUserRefreshesNothing() {
        Client client = Client.confidential("password");
        Client owner = Client.confidential("password");
        JsonObject pair = owner.token(Map.of("grant_type", "password", "username", client.username(), "password",
                Client.PASSWORD)).json();
        HttpProbe admin = Client.admin();
        admin.patch("/api/v2/users/" + client.userId() + "/", "{\"is_active\": false}");
        assertThat(client.statusOfMe(pair.getString("access_token"))).isEqualTo(401);
        assertError(owner.refresh(pair.getString("refresh_token")), 400, "invalid_grant");
        admin.patch("/api/v2/users/" + client.userId() + "/", "{\"is_active\": true}");
        assertThat(owner.refresh(pair.getString("refresh_token")).status()).isEqualTo(200);
    }
}
