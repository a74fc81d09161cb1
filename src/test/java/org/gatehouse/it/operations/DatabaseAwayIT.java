package org.gatehouse.it.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.it.fixture.Simultaneous.atOnce;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.MySql;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** The database goes away and comes back: 503 meanwhile, never 401 or 500, and everything as before afterwards. */
class DatabaseAwayIT {

    private static final int SECONDS_TO_RECOVER = 20;

    @Test
    void withoutItsDatabaseTheServerSaysSoAndRecoversByItself() throws Exception {
        assumeTrue("mysql".equals(System.getProperty("gatehouse.it.database")),
                "an embedded database goes only with its server");
        try (TestServer server = TestServer.start(Map.of())) {
            HttpProbe admin = server.http().asBasic(TestServer.ADMIN_USERNAME, TestServer.ADMIN_PASSWORD);
            HttpProbe bearer = server.http()
                    .asBearer(admin.post("/api/v2/tokens/", "{}").json().getString("token"));
            assertThat(bearer.get("/api/v2/me/").status()).isEqualTo(200);

            MySql.shared().kill();
            // several at once, because a provider may take its time until it gives up
            atOnce(List.of(() -> bearer.get("/api/v2/me/"), () -> admin.get("/api/v2/users/"),
                    () -> bearer.post("/api/v2/tokens/", "{}"),
                    () -> admin.form("/api/o/token/", Map.of("grant_type", "password"))))
                            .forEach(DatabaseAwayIT::assertUnavailable);
            assertThat(server.http().get("/health/ready").status()).isEqualTo(503);
            assertThat(server.http().get("/health/live").status()).isEqualTo(200);

            MySql.shared().restart();
            for (int i = 0; i < SECONDS_TO_RECOVER && bearer.get("/api/v2/me/").status() != 200; i++) {
                Thread.sleep(1000);
            }
            for (int i = 0; i < 40; i++) { // every pooled connection has to be a living one
                assertThat(bearer.get("/api/v2/me/").status()).isEqualTo(200);
                assertThat(bearer.post("/api/v2/tokens/", "{}").status()).isEqualTo(201);
            }
            assertThat(server.http().get("/health/ready").status()).isEqualTo(200);
        }
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotNull();
        assertThat(answer.text()).doesNotContain("Exception", "SQL", "org.");
    }
}
