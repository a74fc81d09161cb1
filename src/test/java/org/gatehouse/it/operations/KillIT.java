package org.gatehouse.it.operations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.DatabaseMatters;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.Slow;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** kill -9 in the middle of issuing and revoking: what was answered is true after the restart. */
@DatabaseMatters
@Slow
class KillIT {

    private static final int ISSUERS = 4;
    private static final int MOST = 2_000;

    @Test
    void everyAnsweredTokenWorksAfterAKillAndEveryRevokedOneStaysDead() throws InterruptedException {
        try (TestServer server = TestServer.start(Map.of())) {
            Queue<JsonObject> living = new ConcurrentLinkedQueue<>();
            Queue<JsonObject> revoked = new ConcurrentLinkedQueue<>();
            String owner = server.http().asBasic(TestServer.ADMIN_USERNAME, TestServer.ADMIN_PASSWORD)
                    .post("/api/v2/tokens/", "{}").json().getString("token");
            HttpProbe issuer = server.http().asBearer(owner);

            ExecutorService threads = Executors.newFixedThreadPool(ISSUERS);
            for (int i = 0; i < ISSUERS; i++) {
                threads.submit(() -> issueAndRevoke(issuer, living, revoked));
            }
            Thread.sleep(4_000);
            server.kill();
            threads.shutdown();
            assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            server.restart();

            assertThat(living).hasSizeGreaterThan(20);
            assertThat(revoked).hasSizeGreaterThan(20);
            assertThat(living).allMatch(token -> status(server, token) == 200);
            assertThat(revoked).allMatch(token -> status(server, token) == 401);
            assertThat(issuer.get("/api/v2/me/").status()).isEqualTo(200);
        }
    }

    /** Every second token is revoked; a token counts as living only while no revocation was sent for it. */
    private static void issueAndRevoke(HttpProbe issuer, Queue<JsonObject> living, Queue<JsonObject> revoked) {
        try {
            for (int i = 0; i < MOST; i++) {
                Answer made = issuer.post("/api/v2/tokens/", "{\"scope\": \"read\"}");
                if (made.status() != 201) {
                    return;
                }
                if (i % 2 == 0) {
                    living.add(made.json());
                } else if (issuer.delete(made.json().getString("url")).status() == 204) {
                    revoked.add(made.json());
                }
            }
        } catch (RuntimeException killed) {
            // the server has gone; what it answered before is what counts
        }
    }

    private static int status(TestServer server, JsonObject token) {
        return server.http().asBearer(token.getString("token")).get("/api/v2/me/").status();
    }
}
