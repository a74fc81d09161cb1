package org.gatehouse.it.awximport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.gatehouse.it.fixture.AwxDatabase;
import org.gatehouse.it.harness.CommandLine;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.Slow;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** A server that is killed in the middle of an import, and what it has written by then. */
@Slow
class InterruptedImportIT {

    private static final int TOKENS = 3000;

    @Test
    void anImportThatWasKilledIsFinishedByTheNext() throws IOException {
        AwxDatabase awx = AwxDatabase.newest();
        String prefix = AwxValue.next(24);
        long user = awx.user("holder", "pa55 of AWX");
        awx.execute(
                "INSERT INTO main_oauth2accesstoken (token, expires, scope, created, updated, description, user_id) "
                        + "SELECT '" + prefix
                        + "' || lpad(n::text, 6, '0'), now() + interval '1000 years', 'write', now(), "
                        + "now(), '', " + user + " FROM generate_series(1, " + TOKENS + ") n");
        try (TestServer server = TestServer.start(Map.of())) {
            CompletableFuture<CommandLine.Ended> first = CompletableFuture
                    .supplyAsync(() -> ImportCommand.on(server, awx));
            while (!first.isDone() && status(server, prefix, 200) != 200) {
                Thread.onSpinWait();
            }
            server.kill();
            assertThat(first.join().code()).as("killed while it imported").isNotZero();
            server.restart();

            List<String> second = ImportCommand.on(server, awx).lines();
            assertThat(second).contains("users: 0 moved, 1 here already, 0 not moved");
            assertThat(ImportCommand.counts(second, "tokens")).doesNotStartWith("tokens: 0 moved")
                    .doesNotStartWith("tokens: " + TOKENS).endsWith("0 not moved");
            HttpProbe holder = server.http().asBearer(prefix + "003000");
            assertThat(holder.get("/api/v2/tokens/?page_size=1").json().getInt("count")).isEqualTo(TOKENS);
            assertThat(IntStream.of(1, 200, 1500, TOKENS)).allMatch(n -> status(server, prefix, n) == 200);
            server.stop();
            assertThat(server.database().dump()).noneMatch(row -> row.contains(prefix));
            assertThat(Files.readString(server.log())).doesNotContain(prefix, "pa55-of-the-database",
                    AwxDatabase.SECRET_KEY);
        }
    }

    private static int status(TestServer server, String prefix, int number) {
        return server.http().asBearer(prefix + "%06d".formatted(number)).get("/api/v2/me/").status();
    }
}
