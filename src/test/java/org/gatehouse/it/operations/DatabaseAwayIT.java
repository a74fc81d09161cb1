package org.gatehouse.it.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.it.fixture.Simultaneous.atOnce;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gatehouse.it.fixture.Browser;
import org.gatehouse.it.fixture.CodeClient;
import org.gatehouse.it.fixture.Device;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.DatabaseMatters;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.MySql;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** The database goes away and comes back: 503 meanwhile, never 401 or 500, and everything as before afterwards. */
@DatabaseMatters
class DatabaseAwayIT {

    private static final int SECONDS_TO_RECOVER = 20;
    /** The cache's second and five more are promised; the rest is for a machine that does other things too. */
    private static final Duration SOON = Duration.ofSeconds(10);
    /** The same for a database that hangs: a statement waits five seconds. */
    private static final Duration HANGING = Duration.ofSeconds(8);

    @Test
    void withoutItsDatabaseTheServerSaysSoAndRecoversByItself() throws Exception {
        assumeTrue(MySql.isTested(),
                "an embedded database goes only with its server");
        try (TestServer server = TestServer.start(Map.of())) {
            HttpProbe admin = server.http().asBasic(TestServer.ADMIN_USERNAME, TestServer.ADMIN_PASSWORD);
            HttpProbe bearer = server.http()
                    .asBearer(admin.post("/api/v2/tokens/", "{}").json().getString("token"));
            assertThat(bearer.get("/api/v2/me/").status()).isEqualTo(200);
            OAuthDoors doors = OAuthDoors.of(server, bearer);

            MySql.shared().kill();
            // several at once, because a provider may take its time until it gives up
            within(SOON, List.of(() -> bearer.get("/api/v2/me/"), () -> admin.get("/api/v2/users/"),
                    () -> bearer.post("/api/v2/tokens/", "{}"),
                    () -> admin.form("/api/o/token/", Map.of("grant_type", "password"))))
                            .forEach(DatabaseAwayIT::assertUnavailable);
            doors.assertThatEachSaysSoInItsWords();
            assertThat(server.http().get("/health/ready").status()).isEqualTo(503);
            assertThat(server.http().get("/health/live").status()).isEqualTo(200);

            MySql.shared().restart();
            awaitService(bearer);
            for (int i = 0; i < 40; i++) { // every pooled connection has to be a living one
                assertThat(bearer.get("/api/v2/me/").status()).isEqualTo(200);
                assertThat(bearer.post("/api/v2/tokens/", "{}").status()).isEqualTo(201);
            }
            assertThat(server.http().get("/health/ready").status()).isEqualTo(200);
            doors.assertThatNothingWasLost();

            MySql.shared().freeze(); // it takes connections, and says nothing
            try {
                within(HANGING, List.of(() -> bearer.get("/api/v2/users/"), () -> admin.get("/api/v2/users/"),
                        () -> bearer.post("/api/v2/tokens/", "{}"), () -> bearer.get("/health/ready")))
                                .forEach(answer -> assertThat(answer.status()).as(answer.toString()).isEqualTo(503));
            } finally {
                MySql.shared().thaw();
            }
            awaitService(bearer);
        }
    }

    /** The answers to requests that are sent at once; none of them lets its client wait. */
    private static List<Answer> within(Duration limit, List<Callable<Answer>> requests) throws Exception {
        long begin = System.nanoTime();
        List<Answer> answers = atOnce(requests);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).as("until all said that they can't").isLessThan(limit);
        return answers;
    }

    private static void awaitService(HttpProbe bearer) throws InterruptedException {
        for (int i = 0; i < SECONDS_TO_RECOVER && bearer.get("/api/v2/me/").status() != 200; i++) {
            Thread.sleep(1000);
        }
        assertThat(bearer.get("/api/v2/me/").status()).isEqualTo(200);
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).as(answer.toString()).isNotNull();
        assertThat(answer.text()).doesNotContain("Exception", "SQL", "org.", "active", "expired");
    }

    /** What people and applications use who have signed in, or let somebody sign in, before the database went. */
    private record OAuthDoors(CodeClient client, Browser browser, JsonObject tokens, String code, JsonObject device) {

        private static final String ORIGIN = "https://client.example.org"; // of the redirect URI
        private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
        private static final String METADATA = "/.well-known/oauth-authorization-server";

        static OAuthDoors of(TestServer server, HttpProbe root) {
            CodeClient client = CodeClient.at(root, ", \"skip_authorization\": true, \"grant_types\": "
                    + "[\"authorization_code\", \"refresh_token\", \"" + Device.GRANT + "\"]");
            Browser browser = Browser.at(server);
            browser.signIn(TestServer.ADMIN_USERNAME, TestServer.ADMIN_PASSWORD);
            JsonObject tokens = Json.ok(client.redeem(client.code(browser, "scope", "openid read")));
            Json.ok(root.patch("/api/v2/settings/all/",
                    "{\"OAUTH2_PROVIDER\": {\"AUTHORIZATION_CODE_EXPIRE_SECONDS\": 900}}"));
            assertThat(server.http().with("Origin", ORIGIN).get(METADATA).header(ALLOW_ORIGIN)).isEqualTo(ORIGIN);
            return new OAuthDoors(client, browser, tokens, client.code(browser, "state", "later"),
                    Json.ok(client.http().form(Device.BEGIN, Map.of())));
        }

        void assertThatEachSaysSoInItsWords() throws Exception {
            String access = tokens.getString("access_token");
            Map<String, String> refresh = Map.of("grant_type", "refresh_token", "refresh_token",
                    tokens.getString("refresh_token"));
            Map<String, String> poll = Map.of("grant_type", Device.GRANT, "device_code",
                    device.getString("device_code"));
            HttpProbe http = client.http();
            within(SOON, List.of(() -> http.form("/api/o/introspect/", Map.of("token", access)),
                    () -> http.form("/api/o/revoke_token/", Map.of("token", access)),
                    () -> http.form("/api/o/token/", refresh), () -> http.form("/api/o/token/", poll),
                    () -> client.redeem(code), () -> http.form(Device.BEGIN, Map.of()),
                    () -> http.anonymous().asBearer(access).get("/api/o/userinfo/"))).forEach(answer -> {
                        assertUnavailable(answer);
                        assertThat(answer.json().getString("error")).isEqualTo("temporarily_unavailable");
                    });
            assertThatScriptsAreToldToo(access, refresh);
            Map<String, String> typed = Map.of("csrfmiddlewaretoken", browser.cookie("csrftoken"), "username",
                    TestServer.ADMIN_USERNAME, "password", TestServer.ADMIN_PASSWORD, "user_code",
                    device.getString("user_code"));
            HttpProbe page = browser.http();
            within(SOON, List.of(() -> page.get(client.url()), () -> page.form("/api/login/", typed),
                    () -> page.get("/device/"), () -> page.form("/device/", typed), () -> page.get("/api/logout/"),
                    () -> page.get("/api/o/logout/?id_token_hint=" + tokens.getString("id_token")))).forEach(answer -> {
                        assertUnavailable(answer);
                        assertThat(answer.text()).contains("id=\"error\"");
                        assertThat(answer.header("Location")).isNull();
                        assertThat(answer.headers().allValues("Set-Cookie"))
                                .noneMatch(cookie -> cookie.startsWith("awx_sessionid=;"));
                    });
        }

        /** From where they may read was known once, and isn't asked for in vain now. */
        private void assertThatScriptsAreToldToo(String access, Map<String, String> refresh) throws Exception {
            Thread.sleep(1100); // for so long origins are remembered
            HttpProbe script = client.http().with("Origin", ORIGIN);
            within(SOON, List.of(() -> script.form("/api/o/token/", refresh),
                    () -> script.form("/api/o/introspect/", Map.of("token", access)))).forEach(answer -> {
                        assertUnavailable(answer);
                        assertThat(answer.json().getString("error")).isEqualTo("temporarily_unavailable");
                        assertThat(answer.header(ALLOW_ORIGIN)).isEqualTo(ORIGIN);
                    });
            Answer metadata = script.anonymous().with("Origin", ORIGIN).get(METADATA);
            assertThat(metadata.status()).isEqualTo(200);
            assertThat(metadata.header(ALLOW_ORIGIN)).isEqualTo(ORIGIN);
        }

        void assertThatNothingWasLost() {
            Json.ok(client.redeem(code));
            Json.ok(client.refresh(tokens.getString("refresh_token")));
            assertThat(browser.statusOfMe()).isEqualTo(200);
            assertThat(client.http().form("/api/o/token/", Map.of("grant_type", Device.GRANT, "device_code",
                    device.getString("device_code"))).json().getString("error")).isEqualTo("authorization_pending");
        }
    }
}
