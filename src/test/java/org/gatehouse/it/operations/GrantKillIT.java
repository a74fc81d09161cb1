package org.gatehouse.it.operations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.it.fixture.Browser;
import org.gatehouse.it.fixture.CodeClient;
import org.gatehouse.it.fixture.Device;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.Slow;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** kill -9 while codes, device codes and refresh tokens are spent: each is spent once or not at all. */
@Slow
class GrantKillIT {

    private static final int OF_EACH = 50;
    private static final int ANSWERED_BEFORE_THE_KILL = 60;
    private static final int THREADS = 6;
    private static final Map<String, Callable<Answer>> CODES = new LinkedHashMap<>();
    private static final Map<String, Callable<Answer>> DEVICES = new LinkedHashMap<>();
    private static final Map<String, Callable<Answer>> REFRESHES = new LinkedHashMap<>();
    private static final Map<String, JsonObject> BEFORE = new LinkedHashMap<>();
    private static final Map<String, JsonObject> ANSWERED = new ConcurrentHashMap<>();
    private static TestServer server;
    private static HttpProbe root;
    private static CodeClient ofCodes;
    private static CodeClient ofRefreshes;
    private static long ofDevices;

    @BeforeAll
    static void spendUntilKilled() throws InterruptedException {
        server = TestServer.start(Map.of("gatehouse.refresh.race-window", "0"));
        HttpProbe basic = server.http().asBasic(TestServer.ADMIN_USERNAME, TestServer.ADMIN_PASSWORD);
        root = server.http().asBearer(Json.created(basic.post("/api/v2/tokens/", "{}")).getString("token"));
        Json.ok(root.patch("/api/v2/settings/all/",
                "{\"OAUTH2_PROVIDER\": {\"AUTHORIZATION_CODE_EXPIRE_SECONDS\": 900}}"));
        Browser browser = Browser.at(server);
        browser.signIn(TestServer.ADMIN_USERNAME, TestServer.ADMIN_PASSWORD);
        prepareCodes(browser);
        prepareDevices(browser);

        AtomicInteger answers = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Map.Entry<String, Callable<Answer>>> all = new ArrayList<>();
        List.of(CODES, DEVICES, REFRESHES).forEach(kind -> all.addAll(kind.entrySet()));
        Collections.shuffle(all, new Random(1));
        all.forEach(one -> threads.submit(() -> {
            ANSWERED.put(one.getKey(), Json.ok(one.getValue().call())); // or nobody knows what became of it
            if (answers.incrementAndGet() == ANSWERED_BEFORE_THE_KILL) {
                server.kill();
            }
            return one;
        }));
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        server.restart();
        assertThat(ANSWERED).hasSizeBetween(ANSWERED_BEFORE_THE_KILL, 3 * OF_EACH - 1);
    }

    private static void prepareCodes(Browser browser) {
        ofCodes = CodeClient.at(root, ", \"skip_authorization\": true");
        ofRefreshes = CodeClient.at(root, ", \"skip_authorization\": true");
        for (int i = 0; i < OF_EACH; i++) {
            String code = ofCodes.code(browser, "state", "s" + i);
            CODES.put(code, () -> ofCodes.redeem(code));
            JsonObject pair = Json.ok(ofRefreshes.redeem(ofRefreshes.code(browser, "state", "s" + i)));
            String refreshToken = pair.getString("refresh_token");
            BEFORE.put(refreshToken, pair);
            REFRESHES.put(refreshToken, () -> ofRefreshes.refresh(refreshToken));
        }
    }

    private static void prepareDevices(Browser browser) {
        JsonObject made = Json.created(root.post("/api/v2/applications/",
                """
                {"name": "tv", "user": 1, "client_type": "confidential", "authorization_grant_type": "device-code"}"""));
        ofDevices = made.getInt("id");
        HttpProbe client = server.http().asBasic(made.getString("client_id"), made.getString("client_secret"));
        browser.get(Device.PAGE);
        for (int i = 0; i < OF_EACH; i++) {
            JsonObject begun = Json.ok(client.form(Device.BEGIN, Map.of()));
            assertThat(Device.send(browser, begun.getString("user_code"), Map.of("allow", "1")).status())
                    .isEqualTo(303);
            Map<String, String> poll = Map.of("grant_type", Device.GRANT, "device_code",
                    begun.getString("device_code"));
            DEVICES.put(begun.getString("device_code"), () -> client.form("/api/o/token/", poll));
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aCodeWhoseRedemptionWasCutOffIsRedeemedOnce() throws Exception {
        int late = 0;
        for (String code : CODES.keySet()) {
            JsonObject first = ANSWERED.get(code);
            assertThat(first == null || me(first) == 200).isTrue();
            Answer again = CODES.get(code).call();
            if (first == null && again.status() == 200) {
                late++;
                assertThat(me(again.json())).isEqualTo(200);
            } else {
                assertThat(again.json().getString("error")).isEqualTo("invalid_grant");
                assertThat(first == null || me(first) == 401).as("a second use ends what the first gave").isTrue();
            }
        }
        assertThat(tokensOf(ofCodes.applicationId())).isEqualTo(late);
    }

    @Test
    void aDeviceGetsOnePairWhateverHappened() throws Exception {
        for (String code : DEVICES.keySet()) {
            Answer again = DEVICES.get(code).call();
            if (ANSWERED.containsKey(code) || again.status() != 200) {
                assertThat(again.json().getString("error")).isEqualTo("invalid_grant");
            }
            assertThat(!ANSWERED.containsKey(code) || me(ANSWERED.get(code)) == 200).isTrue();
        }
        assertThat(tokensOf(ofDevices)).as("one for each, seen or not").isEqualTo(OF_EACH);
    }

    @Test
    void aRefreshThatWasCutOffLeavesOneHeadOrNone() throws Exception {
        int heads = 0;
        for (String refreshToken : REFRESHES.keySet()) {
            boolean old = me(BEFORE.get(refreshToken)) == 200;
            JsonObject head = ANSWERED.get(refreshToken);
            if (head != null) {
                assertThat(old).isFalse();
                assertThat(me(head)).isEqualTo(200);
                Json.ok(ofRefreshes.refresh(head.getString("refresh_token")));
            } else {
                assertThat(REFRESHES.get(refreshToken).call().status()).isEqualTo(old ? 200 : 400);
            }
            heads += old || head != null ? 1 : 0;
        }
        assertThat(tokensOf(ofRefreshes.applicationId())).isEqualTo(heads);
    }

    private static int me(JsonObject tokens) {
        return server.http().asBearer(tokens.getString("access_token")).get("/api/v2/me/").status();
    }

    private static int tokensOf(long applicationId) {
        return Json.ok(root.get("/api/v2/tokens/?application=" + applicationId)).getInt("count");
    }
}
