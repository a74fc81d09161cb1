package org.gatehouse.it.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.it.fixture.Simultaneous.atOnce;
import static org.gatehouse.it.oauth.TokenEndpointIT.assertError;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.DatabaseMatters;
import org.gatehouse.it.harness.MySql;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** Requests that are answered in one transaction because they come at once: each gets its own, whatever the others get. */
@DatabaseMatters
class CompanyIT {

    private static final int EACH = 20;

    @Test
    void ofManyClientsAtOnceEachGetsATokenOfItsOwn() throws Exception {
        List<Client> clients = List.of(Client.confidential("client-credentials"),
                Client.confidential("client-credentials"));
        List<Callable<Answer>> requests = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            clients.forEach(client -> requests.add(() -> client.token(Map.of("grant_type", "client_credentials"))));
        }

        List<Answer> answers = atOnce(requests);

        Set<String> values = new HashSet<>();
        for (int i = 0; i < answers.size(); i++) {
            Client client = clients.get(i % 2);
            String value = Json.ok(answers.get(i)).getString("access_token");
            assertThat(values.add(value)).isTrue();
            assertThat(client.basic().form("/api/o/introspect/", Map.of("token", value)).json().getString("client_id"))
                    .isEqualTo(client.id());
        }
        for (Client client : clients) {
            assertThat(tokens(client)).hasSize(EACH).allSatisfy(token -> assertThat(created(token))
                    .allSatisfy(entry -> assertThat(entry.getJsonObject("changes").getString("application"))
                            .endsWith("-" + client.applicationId()))
                    .hasSize(1));
        }
    }

    @Test
    void ofManyRefreshesAtOnceTheGoodOnesSucceedAndTheOthersAreRefusedForTheirOwnReasons() throws Exception {
        List<Client> clients = List.of(Client.confidential("password"), Client.confidential("password"));
        List<JsonObject> pairs = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            pairs.add(Json.ok(clients.get(i % 2).passwordWith(Map.of("scope", "read"))));
        }
        String spent = Json.ok(clients.get(0).password()).getString("refresh_token");
        Json.ok(clients.get(0).refresh(Json.ok(clients.get(0).refresh(spent)).getString("refresh_token")));
        String narrow = Json.ok(clients.get(1).passwordWith(Map.of("scope", "read"))).getString("refresh_token");
        List<Callable<Answer>> requests = new ArrayList<>(List.of(() -> clients.get(0).refresh(spent),
                () -> clients.get(0).refresh(narrow), () -> clients.get(1).token(Map.of("grant_type", "refresh_token",
                        "refresh_token", narrow, "scope", "write"))));
        for (int i = 0; i < EACH; i++) {
            Client client = clients.get(i % 2);
            String refreshToken = pairs.get(i).getString("refresh_token");
            requests.add(() -> client.refresh(refreshToken));
        }

        List<Answer> answers = atOnce(requests);

        assertError(answers.get(0), 400, "invalid_grant");
        assertError(answers.get(1), 400, "invalid_grant");
        assertError(answers.get(2), 400, "invalid_scope");
        for (int i = 0; i < EACH; i++) {
            Client client = clients.get(i % 2);
            JsonObject pair = Json.ok(answers.get(i + 3));
            assertThat(client.statusOfMe(pairs.get(i).getString("access_token"))).isEqualTo(401);
            assertThat(Json.results(client.anonymous().asBearer(pair.getString("access_token")).get("/api/v2/me/"))
                    .get(0).getString("username")).isEqualTo(client.username());
            Json.ok(client.refresh(pair.getString("refresh_token")));
        }
        Json.ok(clients.get(1).refresh(narrow)); // which nobody has spent
    }

    @Test
    void nobodyWaitsForWhatSomebodyElseHasToWaitFor() throws Exception {
        assumeTrue(MySql.isTested(), "nobody else can lock an embedded database");
        Client held = Client.confidential("password");
        Client free = Client.confidential("password");
        String heldToken = Json.ok(held.password()).getString("refresh_token");
        String freeToken = Json.ok(free.password()).getString("refresh_token");
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<Answer> waiting;
            try (Connection locked = MySql.shared().lock(TestServer.shared().database(), "token_families",
                    "application_id = " + held.applicationId())) {
                assertThat(locked.isValid(1)).isTrue();
                waiting = thread.submit(() -> held.refresh(heldToken));
                TimeUnit.MILLISECONDS.sleep(300); // it has begun to wait
                Instant before = Instant.now();
                Json.ok(free.refresh(freeToken));
                assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(3)); // 4: a lock
                assertThat(waiting.isDone()).isFalse();
            }
            Json.ok(waiting.get());
        } finally {
            thread.shutdownNow();
        }
    }

    private static List<JsonObject> tokens(Client client) {
        return Json.results(
                Client.admin().get("/api/v2/applications/" + client.applicationId() + "/tokens/?page_size=200"));
    }

    private static List<JsonObject> created(JsonObject token) {
        return Json.results(Client.admin().get(token.getString("url") + "activity_stream/?operation=create"));
    }
}
