package org.gatehouse.it.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Workday;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.DatabaseMatters;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.MySql;
import org.gatehouse.it.harness.NextVersion;
import org.gatehouse.it.harness.Slow;
import org.gatehouse.it.harness.TestDatabase;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** Nodes are replaced one after the other, so one of the version before works on the schema of the next. */
@Slow
@DatabaseMatters
class UpgradeIT {

    private static final String THIS_VERSION_IS_THE_OLDER_ONE = "has a version (9999) that is newer";

    @Test
    void aNodeWorksWhileItsSchemaBecomesThatOfTheNextVersionAndStartsOnIt() throws Exception {
        try (TestServer server = TestServer.start(Map.of())) {
            String token = token(server);
            new Workday(server, token).goesWell();
            if (MySql.isTested()) { // an embedded database changes only while its server is away
                whileSomebodyWorks(server.http().asBearer(token), () -> NextVersion.migrate(server.database()));
                new Workday(server, token).goesWell();
                server.stop();
            } else {
                server.stop();
                NextVersion.migrate(server.database());
            }
            server.restart();
            new Workday(server, token).goesWell();
            assertThat(Files.readString(server.log())).contains(THIS_VERSION_IS_THE_OLDER_ONE)
                    .doesNotContain("unforeseen failure");
        }
    }

    /** With {@code -Dgatehouse.it.previous=<a WAR>}: both versions on one database, the way a rolling upgrade goes. */
    @Test
    void theVersionBeforeWorksBesideThisOne() {
        String previous = System.getProperty("gatehouse.it.previous", "");
        if (previous.isBlank()) {
            System.out.println("SKIPPED: the version before beside this one; name its WAR by -Dgatehouse.it.previous.");
        }
        assumeTrue(!previous.isBlank() && MySql.isTested(), "needs a WAR of the version before, and several nodes");
        TestDatabase database = MySql.shared().newSchema();
        Map<String, String> settings = Map.of("gatehouse.base-url", "https://id.example.org");
        try (TestServer before = TestServer.launch(Path.of(previous), settings, database).awaitReady()) {
            String token = token(before);
            new Workday(before, token).goesWell();
            try (TestServer now = TestServer.launch(settings, database).awaitReady()) {
                new Workday(before, token).goesWell();
                new Workday(now, token).goesWell();
                before.restart();
                new Workday(before, token).goesWell();
            }
        }
    }

    private static String token(TestServer server) {
        HttpProbe admin = server.http().asBasic(TestServer.ADMIN_USERNAME, TestServer.ADMIN_PASSWORD);
        return Json.created(admin.post("/api/v2/tokens/", "{}")).getString("token");
    }

    private static void whileSomebodyWorks(HttpProbe root, Runnable change) throws Exception {
        AtomicBoolean changed = new AtomicBoolean();
        CompletableFuture<Integer> work = CompletableFuture.supplyAsync(() -> {
            int done = 0;
            for (; !changed.get() || done < 3; done++) {
                Answer answer = root.post("/api/v2/tokens/", "{}");
                assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
            }
            return done;
        });
        try {
            change.run();
        } finally {
            changed.set(true);
        }
        assertThat(work.get()).isPositive();
    }
}
