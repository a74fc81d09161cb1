package org.gatehouse.it.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import org.gatehouse.it.fixture.Browser;
import org.gatehouse.it.fixture.CodeClient;
import org.gatehouse.it.fixture.Effect;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.KeyClient;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.DatabaseMatters;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.MySql;
import org.gatehouse.it.harness.TestDatabase;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two nodes that were started at the same moment on an empty database are one server. */
@DatabaseMatters
class TwoNodesIT {

    private static final String ME = "/api/v2/me/";
    private static final String KEYS = "/api/o/jwks/";
    private static final int A_SECOND = 1_000;
    private static final Duration CACHE_TTL = Duration.ofSeconds(1);
    private static TestServer first;
    private static TestServer second;
    private static HttpProbe root;
    private static JsonObject firstKeys;

    @BeforeAll
    static void startBothAtOnce() {
        assumeTrue(MySql.isTested(), "an embedded database has one node");
        TestDatabase database = MySql.shared().newSchema();
        Map<String, String> settings = Map.of("gatehouse.base-url", "https://id.example.org",
                "gatehouse.refresh.grace", "30");
        first = TestServer.launch(settings, database);
        second = TestServer.launch(settings, database);
        first.awaitReady();
        second.awaitReady();
        firstKeys = Json.ok(first.http().get(KEYS));
        assertThat(Json.ok(second.http().get(KEYS))).isEqualTo(firstKeys);
        HttpProbe basic = first.http().asBasic(TestServer.ADMIN_USERNAME, TestServer.ADMIN_PASSWORD);
        root = first.http().asBearer(Json.created(basic.post("/api/v2/tokens/", "{}")).getString("token"));
    }

    @AfterAll
    static void stopBoth() {
        if (first != null) {
            first.close();
            second.close();
        }
    }

    private static HttpProbe atSecond(String token) {
        return second.http().asBearer(token);
    }

    @Test
    void theyHaveOneSetOfKeysAndOneSuperuser() {
        assertThat(firstKeys.getJsonArray("keys")).hasSize(4);
        assertThat(Json.results(root.get("/api/v2/users/"))).hasSize(1);
    }

    @Test
    void whatOneSignsOrIssuesTheOtherAccepts() {
        CodeClient client = CodeClient.at(root, ", \"access_token_format\": \"jwt\"");
        CodeClient there = client.seenBy(second.http());
        Browser browser = Browser.at(first);
        browser.signIn(TestServer.ADMIN_USERNAME, TestServer.ADMIN_PASSWORD);
        Browser elsewhere = Browser.at(second).with("awx_sessionid", browser.cookie("awx_sessionid"))
                .with("csrftoken", browser.cookie("csrftoken"));
        assertThat(elsewhere.statusOfMe()).isEqualTo(200);

        String code = client.code(browser, "scope", "openid read");
        JsonObject tokens = Json.ok(there.redeem(code));
        String access = tokens.getString("access_token");
        assertThat(first.http().asBearer(access).get(ME).status()).isEqualTo(200);
        assertThat(atSecond(access).get(ME).status()).isEqualTo(200);
        assertThat(client.authorize(browser, "scope", "openid", "prompt", "none", "id_token_hint",
                tokens.getString("id_token"))).containsKey("code");
        assertThat(there.authorize(elsewhere, "scope", "openid", "prompt", "none", "id_token_hint",
                tokens.getString("id_token"))).containsKey("code");
        assertThat(client.redeem(code).json().getString("error")).as("spent elsewhere").isEqualTo("invalid_grant");
        assertThat(first.http().asBearer(access).get(ME).status()).isEqualTo(401);
        Effect.within(CACHE_TTL, "replay of a code", () -> atSecond(access).get(ME).status() == 401);
    }

    @Test
    void whatEndsAtOneEndsAtTheOtherWithinASecond() throws InterruptedException {
        JsonObject token = Json.created(root.post("/api/v2/tokens/", "{}"));
        assertThat(atSecond(token.getString("token")).get(ME).status()).isEqualTo(200);
        assertThat(root.delete(token.getString("url")).status()).isEqualTo(204);
        Browser browser = Browser.at(first);
        browser.signIn(TestServer.ADMIN_USERNAME, TestServer.ADMIN_PASSWORD);
        Browser elsewhere = Browser.at(second).with("awx_sessionid", browser.cookie("awx_sessionid"));
        assertThat(elsewhere.statusOfMe()).isEqualTo(200);
        browser.get("/api/logout/");
        Thread.sleep(A_SECOND);
        assertThat(atSecond(token.getString("token")).get(ME).status()).isEqualTo(401);
        assertThat(elsewhere.statusOfMe()).isEqualTo(401);
    }

    /** The second node knows the bearer for a second longer; by then he would have a token that nobody has ended. */
    @Test
    void aTokenThatHasJustBeenEndedOrNarrowedElsewhereMakesNoOther() {
        String own = "/api/v2/tokens/";
        for (String change : new String[] {"ended", "narrowed"}) {
            JsonObject token = Json.created(root.post(own, "{\"scope\": \"write\"}"));
            HttpProbe there = atSecond(token.getString("token"));
            Json.created(there.post(own, "{}"));
            Answer changed = change.equals("ended") ? root.delete(token.getString("url"))
                    : root.patch(token.getString("url"), "{\"scope\": \"read\"}");
            assertThat(changed.status()).isLessThan(300);
            Answer refused = there.post(own, "{}");
            assertThat(refused.status()).as(change + refused).isIn(401, 403);
        }
    }

    @Test
    void whoHasJustLostHisRightsElsewhereDoesNotGiveThemBackToHimself() {
        String own = Json.created(root.post("/api/v2/users/", """
                {"username": "demoted", "password": "Pa55-word-of-demoted", "is_superuser": true}""")).getString("url");
        JsonObject token = Json.created(first.http().asBasic("demoted", "Pa55-word-of-demoted").post("/api/v2/tokens/",
                "{}"));
        HttpProbe there = atSecond(token.getString("token"));
        Json.ok(there.get(ME));
        Json.ok(root.patch(own, "{\"is_superuser\": false}"));
        assertThat(there.patch(own, "{\"is_superuser\": true}").status()).isIn(400, 403);
        Json.ok(root.patch(token.getString("url"), "{\"scope\": \"read\"}"));
        assertThat(there.patch(token.getString("url"), "{\"scope\": \"write\"}").status()).isEqualTo(403);
        assertThat(Json.ok(root.get(own)).getBoolean("is_superuser")).isFalse();
    }

    @Test
    void whoLosesTheAnswerToARefreshGetsTheSamePairAtTheOtherNode() {
        JsonObject made = Json.created(root.post("/api/v2/applications/", """
                {"name": "forgetful", "user": 1, "client_type": "public", "redirect_uris": "",
                 "authorization_grant_type": "password"}"""));
        String id = made.getString("client_id");
        JsonObject pair = Json.ok(first.http().form("/api/o/token/", Map.of("grant_type", "password", "client_id", id,
                "username", TestServer.ADMIN_USERNAME, "password", TestServer.ADMIN_PASSWORD)));
        Map<String, String> form = Map.of("grant_type", "refresh_token", "client_id", id, "refresh_token",
                pair.getString("refresh_token"));
        JsonObject once = Json.ok(first.http().form("/api/o/token/", form));
        JsonObject again = Json.ok(second.http().form("/api/o/token/", form));
        assertThat(again.getString("access_token")).isEqualTo(once.getString("access_token"));
        assertThat(again.getString("refresh_token")).isEqualTo(once.getString("refresh_token"));
        assertThat(atSecond(again.getString("access_token")).get(ME).status()).isEqualTo(200);
        JsonObject next = Json.ok(second.http().form("/api/o/token/", Map.of("grant_type", "refresh_token", "client_id",
                id, "refresh_token", again.getString("refresh_token"))));
        Answer old = first.http().form("/api/o/token/", form);
        assertThat(old.status()).as("an older one is a theft").isEqualTo(400);
        Effect.within(CACHE_TTL, "theft of a refresh token",
                () -> atSecond(next.getString("access_token")).get(ME).status() == 401);
    }

    /** Each is asked of the second node again and again, so that it remembers what was. */
    @Test
    void whateverOneCommitsCountsAtTheOtherWithinTheTimeOfItsCache() {
        JsonObject user = Json.created(root.post("/api/v2/users/", """
                {"username": "moved", "password": "Pa55-word-of-moved", "is_superuser": true}"""));
        HttpProbe basic = first.http().asBasic("moved", "Pa55-word-of-moved");
        JsonObject token = Json.created(basic.post("/api/v2/tokens/", "{}"));
        HttpProbe there = atSecond(token.getString("token"));
        String url = user.getString("url");

        assertThat(there.get("/api/v2/settings/all/").status()).isEqualTo(200);
        Json.ok(root.patch(url, "{\"is_superuser\": false}"));
        Effect.within(CACHE_TTL, "role", () -> there.get("/api/v2/settings/all/").status() == 403);

        assertThat(there.post("/api/v2/tokens/", "{}").status()).isEqualTo(201);
        Json.ok(root.patch(token.getString("url"), "{\"scope\": \"read\"}"));
        Effect.within(CACHE_TTL, "scope", () -> there.post("/api/v2/tokens/", "{}").status() == 403);

        Json.ok(root.patch(url, "{\"is_active\": false}"));
        Effect.within(CACHE_TTL, "deactivation", () -> there.get(ME).status() == 401);
        Json.ok(root.patch(url, "{\"is_active\": true}"));
        Effect.within(CACHE_TTL, "activation", () -> there.get(ME).status() == 200);

        assertThat(root.delete(token.getString("url")).status()).isEqualTo(204);
        Effect.within(CACHE_TTL, "revocation", () -> there.get(ME).status() == 401);
    }

    @Test
    void anAssertionIsGoodAtOneOfThemOnly() throws Exception {
        Map<String, String> form = KeyClient.at(root).form("https://id.example.org");
        assertThat(first.http().form("/api/o/token/", form).status()).isEqualTo(200);
        Answer again = second.http().form("/api/o/token/", form);
        assertThat(again.status()).as(again.toString()).isEqualTo(401);
    }

    @Test
    void keysThatOneReplacesTheOtherPublishesAtOnce() throws InterruptedException {
        Json.ok(root.post("/api/v2/signing_keys/rotate/", ""));
        Thread.sleep(A_SECOND + 100);
        JsonObject keys = Json.ok(first.http().get(KEYS));
        assertThat(keys.getJsonArray("keys")).hasSize(8);
        assertThat(Json.ok(second.http().get(KEYS))).isEqualTo(keys);
    }
}
