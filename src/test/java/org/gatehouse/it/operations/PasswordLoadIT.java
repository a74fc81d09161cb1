package org.gatehouse.it.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.Slow;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** Two hundred wrong passwords at once: nobody runs out of memory, tokens are answered meanwhile. */
@Slow
class PasswordLoadIT {

    private static final int GUESSES = 200;

    @Test
    void bearerCallsAreAnsweredWhileTwoHundredPasswordsAreGuessed() throws Exception {
        TestServer server = TestServer.shared();
        HttpProbe bearer = server.http().asBearer(server.http()
                .asBasic(TestServer.ADMIN_USERNAME, TestServer.ADMIN_PASSWORD).post("/api/v2/tokens/", "{}").json()
                .getString("token"));
        // a new name each: the guesses at one are stopped soon, and then cost nothing
        List<HttpProbe> guessers = IntStream.range(0, GUESSES)
                .mapToObj(i -> server.http().asBasic("nobody-" + i + "-" + UUID.randomUUID(), "a guess"))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(GUESSES);
        try {
            List<Future<Answer>> guesses = new ArrayList<>();
            for (int i = 0; i < GUESSES; i++) {
                HttpProbe guesser = guessers.get(i);
                guesses.add(threads.submit(() -> guesser.get("/api/v2/me/")));
            }
            for (int i = 0; i < 20; i++) {
                assertThat(bearer.get("/api/v2/me/").status()).isEqualTo(200);
            }
            for (int i = 0; i < 5; i++) {
                Answer made = bearer.post("/api/v2/users/", """
                        {"username": "meanwhile-%s", "password": "hashed too"}""".formatted(UUID.randomUUID()));
                assertThat(made.status()).as(made.text()).isIn(201, 503);
            }
            for (Future<Answer> guess : guesses) {
                Answer answer = guess.get(60, TimeUnit.SECONDS);
                assertThat(answer.status()).as(answer.text()).isIn(401, 429, 503);
                if (answer.status() != 401) {
                    assertThat(answer.header("Retry-After")).isNotNull();
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
