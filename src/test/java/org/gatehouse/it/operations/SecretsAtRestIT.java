package org.gatehouse.it.operations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gatehouse.it.fixture.Browser;
import org.gatehouse.it.fixture.CodeClient;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.Slow;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** No token, secret or password is left in clear anywhere but in the one answer that gave it. */
@Slow
class SecretsAtRestIT {

    private static final String PASSWORD = "Tr0ub4dor-and-3";
    private static final String CHANGED = "N0t-the-same-4gain";

    @Test
    void neitherTheDatabaseNorTheLogNorLaterAnswersHoldASecret() throws IOException {
        try (TestServer server = TestServer.start(Map.of())) {
            HttpProbe admin = server.http().asBasic(TestServer.ADMIN_USERNAME, TestServer.ADMIN_PASSWORD);
            List<String> secrets = useEverything(server, admin);

            for (String list : new String[] {"users", "applications", "tokens", "activity_stream"}) {
                assertHoldsNone(admin.get("/api/v2/" + list + "/?page_size=200").text(), secrets);
            }
            server.stop();
            List<String> dump = server.database().dump().toList();
            assertThat(dump).hasSizeGreaterThan(20);
            dump.forEach(row -> assertHoldsNone(row, secrets));
            assertHoldsNone(Files.readString(server.log()), secrets);
            String audit = Files.readString(server.dataDirectory().resolve("logs/audit.0.jsonl"));
            assertThat(audit).contains("\"event\":\"application.updated\"");
            assertHoldsNone(audit, secrets);
        }
    }

    private static List<String> useEverything(TestServer server, HttpProbe admin) {
        List<String> secrets = new ArrayList<>(List.of(TestServer.ADMIN_PASSWORD, PASSWORD, CHANGED));
        JsonObject user = admin.post("/api/v2/users/", """
                {"username": "holder", "password": "%s"}""".formatted(PASSWORD)).json();
        admin.patch(user.getString("url"), "{\"password\": \"%s\"}".formatted(CHANGED));
        JsonObject application = admin.post("/api/v2/applications/", """
                {"name": "a", "user": %d, "client_type": "confidential", "authorization_grant_type": "password"}"""
                .formatted(user.getInt("id"))).json();
        secrets.add(application.getString("client_secret"));
        String rotated = admin.post(application.getString("url") + "rotate_secret/", "").json()
                .getString("client_secret");
        secrets.add(rotated);
        JsonObject personal = admin.post("/api/v2/tokens/", "{}").json();
        JsonObject issued = admin.post(application.getString("url") + "tokens/", "{}").json();
        HttpProbe client = server.http().asBasic(application.getString("client_id"), rotated);
        JsonObject pair = client.form("/api/o/token/", Map.of("grant_type", "password", "username", "holder",
                "password", CHANGED)).json();
        Answer refreshed = client.form("/api/o/token/", Map.of("grant_type", "refresh_token", "refresh_token",
                pair.getString("refresh_token")));
        for (JsonObject one : List.of(personal, issued, pair, refreshed.json())) {
            for (String name : new String[] {"token", "access_token", "refresh_token"}) {
                if (one.containsKey(name) && !one.isNull(name)) {
                    secrets.add(one.getString(name));
                }
            }
        }
        JsonObject television = admin.post("/api/v2/applications/", """
                {"name": "tv", "user": %d, "client_type": "public", "authorization_grant_type": "device-code"}"""
                .formatted(user.getInt("id"))).json();
        JsonObject codes = server.http().anonymous().form("/api/o/device_authorization/",
                Map.of("client_id", television.getString("client_id"))).json();
        String userCode = codes.getString("user_code");
        secrets.addAll(List.of(codes.getString("device_code"), userCode, userCode.replace("-", "")));
        secrets.addAll(signIn(server, admin));
        server.http().asBasic("holder", "wrong-" + PASSWORD).get("/api/v2/me/");
        client.form("/api/o/revoke_token/", Map.of("token", issued.getString("token")));
        server.http().asBearer(personal.getString("token")).get("/api/v2/me/");
        assertThat(secrets).hasSize(23);
        return secrets;
    }

    /** What somebody leaves behind who lets an application in by his browser: eight secrets. */
    private static List<String> signIn(TestServer server, HttpProbe admin) {
        Browser browser = Browser.at(server);
        browser.signIn("holder", CHANGED);
        CodeClient client = CodeClient.at(admin, ", \"access_token_format\": \"jwt\", \"skip_authorization\": true");
        String unused = client.code(browser, "scope", "openid");
        String code = client.code(browser, "scope", "openid read");
        JsonObject tokens = client.redeem(code).json();
        client.redeem("gtc_mistyped" + code.substring(4));
        server.http().asBearer(tokens.getString("access_token")).get("/api/o/userinfo/");
        browser.get("/api/o/logout/?id_token_hint=" + tokens.getString("id_token") + "x");
        return List.of(client.secret(), browser.cookie("awx_sessionid"), unused, code, CodeClient.VERIFIER,
                tokens.getString("access_token"), tokens.getString("refresh_token"), tokens.getString("id_token"));
    }

    private static void assertHoldsNone(String text, List<String> secrets) {
        for (String secret : secrets) {
            assertThat(text.contains(secret)).as("one of the secrets stands in: " + text.substring(0,
                    Math.min(300, text.length()))).isFalse();
        }
    }
}
