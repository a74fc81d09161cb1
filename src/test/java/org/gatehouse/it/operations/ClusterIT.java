package org.gatehouse.it.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.gatehouse.it.fixture.Browser;
import org.gatehouse.it.fixture.CodeClient;
import org.gatehouse.it.fixture.Effect;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.KeyClient;
import org.gatehouse.it.fixture.Meanwhile;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.Cluster;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.MySql;
import org.gatehouse.it.harness.Slow;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The set-up of {@code server-config/cluster}: whichever node a request comes to, the answer is the same. Three requests
 * of one client, one after the other, come to three nodes.
 */
@Slow
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterIT {

    private static final String ME = "/api/v2/me/";
    private static final String TOKENS = "/api/v2/tokens/";
    private static final String SETTINGS = "/api/v2/settings/all/";
    private static final Duration CACHE_TTL = Duration.ofSeconds(1);
    private static final int GUESSES = 6;
    private static final double PURGE_SECONDS = 2;
    private static Cluster cluster;
    private static HttpProbe http;
    private static HttpProbe root;

    @BeforeAll
    static void start() {
        assumeTrue(MySql.isTested(), "an embedded database has one node");
        cluster = Cluster.start(Map.of("gatehouse.login.account-limit", Integer.toString(GUESSES),
                "gatehouse.purge.interval", Integer.toString((int) PURGE_SECONDS), "gatehouse.log.access", "file"));
        http = cluster.http();
        HttpProbe basic = http.asBasic(TestServer.ADMIN_USERNAME, TestServer.ADMIN_PASSWORD);
        root = http.asBearer(Json.created(basic.post(TOKENS, "{}")).getString("token"));
    }

    @AfterAll
    static void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    /** What each node answers. */
    private static List<Integer> everywhere(Supplier<Answer> request) {
        return IntStream.range(0, Cluster.NAMES.size()).mapToObj(i -> request.get().status()).toList();
    }

    private static void assertEverywhere(int status, Supplier<Answer> request) {
        assertThat(everywhere(request)).containsOnly(status);
    }

    private static void within(Duration limit, String cause, int status, Supplier<Answer> request) {
        Effect.within(limit, cause, () -> everywhere(request).stream().allMatch(each -> each == status));
    }

    private static List<String> nodesThatAnswer() {
        return IntStream.range(0, 6).mapToObj(i -> Json.ok(http.get("/api/v2/ping/")).getString("active_node")).sorted()
                .toList();
    }

    @Test
    @Order(1)
    void everyNodeHasItsTurn() {
        assertThat(nodesThatAnswer()).containsExactly("one", "one", "three", "three", "two", "two");
    }

    @Test
    @Order(1)
    void theProxyLetsOutWhatIsForThePublicAndNothingElse() throws IOException {
        for (String inside : List.of("/metrics", "/health/ready", "/operations/commands", "/openapi/", "/", "/apis/")) {
            assertThat(http.get(inside).status()).as(inside).isEqualTo(404);
        }
        for (String twisted : List.of("/api/%2e%2e/metrics", "/api/v2%2f..%2fmetrics", "/api/;x/metrics")) {
            assertThat(http.get(twisted).status()).as(twisted).isEqualTo(400);
        }
        sendMoreThanAnybodyTakes();
        assertThat(http.get(ME).header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
        HttpProbe plain = HttpProbe.of(cluster.proxy().plain());
        assertThat(plain.get("/api/").status()).isEqualTo(308);
        assertThat(URI.create(plain.get("/api/").header("Location")).getScheme()).isEqualTo("https");
        assertThat(plain.form("/api/o/token/", Map.of()).status()).isEqualTo(403);

        assertEverywhere(401, () -> http.with("X-Forwarded-For", "203.0.113.9").get(ME));
        for (TestServer node : cluster.nodes()) {
            assertThat(Files.readString(node.dataDirectory().resolve("logs/access.0.jsonl"))).contains("127.0.0.1")
                    .doesNotContain("203.0.113.9");
        }
        assertThat(Files.readString(cluster.proxy().log())).contains(" 413 ", "/api/v2/me/").doesNotContain("gta_",
                "Bearer");
    }

    /** The proxy refuses without reading, so that whoever still sends may find the connection cut. */
    private static void sendMoreThanAnybodyTakes() {
        try {
            assertThat(http.send("POST", "/api/o/token/", "text/plain", new byte[1024 * 1024 + 1]).status())
                    .isEqualTo(413);
        } catch (UncheckedIOException e) {
            assertThat(e).hasCauseInstanceOf(IOException.class);
        }
    }

    @Test
    @Order(2)
    void sessionsConsentsAndCodesAreTheSameEverywhere() {
        CodeClient client = CodeClient.at(root, ", \"access_token_format\": \"jwt\"");
        Browser browser = Browser.at(http);
        assertThat(browser.signIn(TestServer.ADMIN_USERNAME, TestServer.ADMIN_PASSWORD).status()).isEqualTo(302);
        assertEverywhere(200, () -> browser.http().get(ME));
        String code = client.code(browser, "scope", "openid read");
        assertEverywhere(302, () -> browser.get(client.url("scope", "openid read")));

        JsonObject tokens = Json.ok(client.redeem(code));
        HttpProbe bearer = http.asBearer(tokens.getString("access_token"));
        assertEverywhere(200, () -> bearer.get(ME));
        for (int i = 0; i < Cluster.NAMES.size(); i++) {
            assertThat(client.authorize(browser, "scope", "openid", "prompt", "none", "id_token_hint",
                    tokens.getString("id_token"))).containsKey("code");
        }
        assertEverywhere(400, () -> client.redeem(code));
        within(CACHE_TTL, "replay of a code", 401, () -> bearer.get(ME));
        browser.get("/api/logout/");
        within(CACHE_TTL, "signing out", 401, () -> browser.http().get(ME));
    }

    @Test
    @Order(2)
    void anAssertionIsGoodAtOneOfThemOnly() throws Exception {
        Map<String, String> form = KeyClient.at(root).form(cluster.proxy().base().toString());
        assertThat(everywhere(() -> http.form("/api/o/token/", form))).containsExactly(200, 401, 401);
    }

    @Test
    @Order(2)
    void settingsCountEverywhere() {
        String elsewhere = "https://sso.example.org/";
        assertThat(loginPages()).doesNotContain(elsewhere);
        Json.ok(root.patch(SETTINGS, "{\"LOGIN_REDIRECT_OVERRIDE\": \"" + elsewhere + "\"}"));
        Effect.within(CACHE_TTL, "a setting", () -> loginPages().stream().allMatch(elsewhere::equals));
        assertThat(root.delete(SETTINGS).status()).isEqualTo(204);
        Effect.within(CACHE_TTL, "a setting taken back", () -> loginPages().stream().noneMatch(elsewhere::equals));
    }

    private static List<String> loginPages() {
        return IntStream.range(0, Cluster.NAMES.size())
                .mapToObj(i -> Json.ok(http.get("/api/")).getString("login_redirect_override")).toList();
    }

    @Test
    @Order(2)
    void keysAreReplacedEverywhere() {
        Json.ok(root.post("/api/v2/signing_keys/rotate/", ""));
        Effect.within(CACHE_TTL, "new keys", () -> IntStream.range(0, 3)
                .allMatch(i -> Json.ok(http.get("/api/o/jwks/")).getJsonArray("keys").size() == 8));
    }

    @Test
    @Order(2)
    void wrongPasswordsAreCountedOverAllNodes() {
        Json.created(root.post("/api/v2/users/", "{\"username\": \"victim\", \"password\": \"Pa55-word-of-victim\"}"));
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < GUESSES; i++) {
            answers.add(http.asBasic("victim", "a guess " + i).get(ME).status());
        }
        assertThat(answers).containsOnly(401);
        assertEverywhere(429, () -> http.asBasic("victim", "Pa55-word-of-victim").get(ME));
    }

    /** Each is asked of every node before, so that it remembers what was. */
    @Test
    @Order(2)
    void revocationDeactivationScopeAndRoleCountEverywhereWithinTheTimeOfTheCache() {
        String url = Json.created(root.post("/api/v2/users/", """
                {"username": "moved", "password": "Pa55-word-of-moved", "is_superuser": true}""")).getString("url");
        JsonObject token = Json.created(http.asBasic("moved", "Pa55-word-of-moved").post(TOKENS, "{}"));
        HttpProbe moved = http.asBearer(token.getString("token"));

        assertEverywhere(200, () -> moved.get(SETTINGS));
        Json.ok(root.patch(url, "{\"is_superuser\": false}"));
        within(CACHE_TTL, "role", 403, () -> moved.get(SETTINGS));
        assertEverywhere(201, () -> moved.post(TOKENS, "{}"));
        Json.ok(root.patch(token.getString("url"), "{\"scope\": \"read\"}"));
        within(CACHE_TTL, "scope", 403, () -> moved.post(TOKENS, "{}"));
        Json.ok(root.patch(url, "{\"is_active\": false}"));
        within(CACHE_TTL, "deactivation", 401, () -> moved.get(ME));
        Json.ok(root.patch(url, "{\"is_active\": true}"));
        within(CACHE_TTL, "activation", 200, () -> moved.get(ME));
        assertThat(root.delete(token.getString("url")).status()).isEqualTo(204);
        within(CACHE_TTL, "revocation", 401, () -> moved.get(ME));
    }

    @Test
    @Order(2)
    void oneNodeAtATimePurges() throws InterruptedException {
        double done = turns("done");
        double left = turns("left");
        long begin = System.nanoTime();
        Thread.sleep(3 * (long) (PURGE_SECONDS * 1000));
        double turns = turns("done") - done;
        double seconds = (System.nanoTime() - begin) / 1e9;
        assertThat(turns).as("in %s s", seconds).isBetween(1.0, seconds / (PURGE_SECONDS * 0.9) + 1);
        assertThat(turns("left") - left).as("turns that another node had taken").isPositive();
    }

    private static double turns(String outcome) {
        String row = "gatehouse_purge_turns_total{outcome=\"" + outcome + "\"";
        return cluster.nodes().stream().flatMap(node -> node.http().get("/metrics").text().lines())
                .filter(line -> line.startsWith(row))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum();
    }

    /** Clients that wrote at that very moment can't be spared to learn it: nobody knows what the node had done. */
    @Test
    @Order(3)
    void whoReadsDoesNotNoticeThatANodeIsKilledAndItComesBackWithRightsOnRowsOnly() throws InterruptedException {
        int writers = 2;
        try (Meanwhile reading = Meanwhile.of(3, 200, () -> root.get(ME));
                Meanwhile writing = Meanwhile.of(writers, 201, () -> root.post(TOKENS, "{}"))) {
            Thread.sleep(500);
            long killed = System.nanoTime();
            cluster.node("two").kill();
            Effect.within(Duration.ofSeconds(5), "kill -9 of a node",
                    () -> new TreeSet<>(nodesThatAnswer()).equals(new TreeSet<>(List.of("one", "three"))));
            int soFar = reading.good();
            Thread.sleep(500);
            assertThat(reading.good()).as("it goes on").isGreaterThan(soFar);
            System.out.printf("a node killed: %d reads went on, %d of them failed; %d writes, %d failed; %d ms%n",
                    reading.good(), reading.failures().size(), writing.good(), writing.failures().size(),
                    (System.nanoTime() - killed) / 1_000_000);
            assertThat(reading.failures()).isEmpty();
            assertThat(writing.failures()).hasSizeLessThanOrEqualTo(writers);
        }
        MySql.shared().allowRowsOnly(cluster.database());
        cluster.node("two").restart();
        Effect.within(Duration.ofSeconds(10), "a node started again", () -> nodesThatAnswer().contains("two"));
    }

    @Test
    @Order(4)
    void nobodyNoticesThatANodeIsTakenOutAndStopped() throws InterruptedException {
        try (Meanwhile reading = Meanwhile.of(2, 200, () -> root.get(ME));
                Meanwhile writing = Meanwhile.of(2, 201, () -> root.post(TOKENS, "{}"))) {
            assertThat(cluster.proxy().command("set server gatehouse/three state drain")).isBlank();
            Effect.within(Duration.ofSeconds(1), "draining", () -> !nodesThatAnswer().contains("three"));
            cluster.node("three").stop();
            Thread.sleep(500);
            assertThat(reading.failures()).isEmpty();
            assertThat(writing.failures()).isEmpty();
            assertThat(writing.good()).isPositive();
        }
        assertThat(nodesThatAnswer()).doesNotContain("three");
        Effect.within(Duration.ofSeconds(10), "both that are left answer",
                () -> nodesThatAnswer().containsAll(List.of("one", "two")));
    }

    @Test
    @Order(5)
    void whileNoNodeIsLeftTheProxySaysSoToPeopleAndToPrograms() {
        cluster.nodes().forEach(TestServer::kill);
        Effect.within(Duration.ofSeconds(5), "no node left", () -> http.get(ME).header("Retry-After") != null);
        assertThat(Json.detail(http.get(ME), 503)).isNotEmpty();
        Answer page = http.with("Accept", "text/html,*/*;q=0.8").get("/api/login/");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).contains("Not available");
        assertThat(page.header("Strict-Transport-Security")).isNotNull();
    }
}
