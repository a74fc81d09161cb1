package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.gatehouse.fixture.Awx;
import org.gatehouse.it.fixture.Browser;
import org.gatehouse.it.fixture.CodeClient;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.Slow;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** Users for whom another system vouches; only an import can make them, so this test marks one in the database. */
@Slow
class ExternalUsersIT {

    private static final String REFUSAL = "(access_denied) OAuth2 Tokens cannot be created by users associated with an "
            + "external authentication provider (ldap)";

    @Test
    @Awx(105)
    void externalUsersGetTokensOnlyIfTheSettingsSaySo() throws SQLException {
        try (TestServer server = TestServer.start(Map.of())) {
            HttpProbe root = server.http().asBasic(TestServer.ADMIN_USERNAME, TestServer.ADMIN_PASSWORD);
            JsonObject user = Json.created(root.post("/api/v2/users/", "{\"username\": \"eva\", \"password\": \"p\"}"));
            JsonObject client = Json.created(root.post("/api/v2/applications/", "{\"name\": \"a\", \"user\": "
                    + user.getInt("id")
                    + ", \"client_type\": \"confidential\", \"authorization_grant_type\": \"password\"}"));
            HttpProbe application = server.http().asBasic(client.getString("client_id"),
                    client.getString("client_secret"));
            HttpProbe eva = server.http().asBasic("eva", "p");
            HttpProbe before = server.http().asBearer(Json.created(eva.post("/api/v2/tokens/", "{}"))
                    .getString("token"));
            String refresh = Json.ok(grant(application)).getString("refresh_token");
            markExternal(server, user.getInt("id"));

            JsonObject shown = Json.ok(before.get(user.getString("url")));
            assertThat(shown.getString("external_account")).isEqualTo("ldap");
            assertThat(shown.getString("ldap_dn")).isEqualTo("uid=eva,dc=example");
            assertThat(Json.ids(root.get("/api/v2/users/?external_account=ldap"))).hasSize(1);
            Json.ok(root.patch(user.getString("url"), "{\"external_account\": null, \"ldap_dn\": \"\"}"));
            assertThat(Json.ok(before.get(user.getString("url")))).as("read-only").containsEntry("external_account",
                    shown.get("external_account"));

            assertThat(Json.detail(eva.post("/api/v2/tokens/", "{}"), 403)).isEqualTo(REFUSAL);
            assertThat(Json.detail(before.post("/api/v2/users/eva/personal_tokens/", "{}"), 403)).isEqualTo(REFUSAL);
            refused(grant(application));
            refused(refreshed(application, refresh));
            Browser browser = Browser.at(server);
            browser.signIn("eva", "p");
            String authorize = authorize(root);
            assertPages(browser, authorize, 403);
            assertThat(browser.get("/device/").text()).contains("id=\"error\"", "comes from another system");
            assertThat(browser.get(authorize + "&prompt=none").header("Location")).contains("error=access_denied");
            Json.ok(root.patch("/api/v2/settings/all/", "{\"ALLOW_OAUTH2_FOR_EXTERNAL_USERS\": true}"));
            Json.created(eva.post("/api/v2/tokens/", "{}"));
            assertPages(browser, authorize, 200);
            Json.ok(grant(application));
            Json.ok(refreshed(application, refresh)); // the refusal has not spent it
        }
    }

    private static void assertPages(Browser browser, String authorize, int status) {
        assertThat(browser.get(authorize).status()).isEqualTo(status);
        assertThat(browser.get("/device/").status()).isEqualTo(status);
    }

    private static String authorize(HttpProbe root) {
        JsonObject client = Json.created(root.post("/api/v2/applications/", "{\"name\": \"code\", \"user\": 1, "
                + "\"client_type\": \"public\", \"authorization_grant_type\": \"authorization-code\", "
                + "\"redirect_uris\": \"https://client.example.org/cb\"}"));
        return "/api/o/authorize/?response_type=code&code_challenge_method=S256&code_challenge="
                + CodeClient.CHALLENGE + "&client_id=" + client.getString("client_id");
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
        assertThat(answer.text()).contains(REFUSAL);
        assertThat(answer.json().getString("error")).isEqualTo("access_denied");
    }

    private static Answer grant(HttpProbe application) {
        return application.form("/api/o/token/", Map.of("grant_type", "password", "username", "eva", "password", "p"));
    }

    private static Answer refreshed(HttpProbe application, String token) {
        return application.form("/api/o/token/", Map.of("grant_type", "refresh_token", "refresh_token", token));
    }

    private static void markExternal(TestServer server, int id) throws SQLException {
        server.stop(); // an embedded database has one user at a time
        try (Connection connection = server.database().open(); Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE users SET external_account = 'ldap', ldap_dn = 'uid=eva,dc=example' "
                    + "WHERE id = " + id);
        }
        server.restart();
    }
}
