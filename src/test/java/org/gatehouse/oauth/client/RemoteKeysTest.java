package org.gatehouse.oauth.client;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.fixture.Rfc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@Rfc("OIDC-Core#10.1.1")
class RemoteKeysTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final RemoteKeys remote = new RemoteKeys();
    private final AtomicInteger fetches = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(20);
    private Optional<List<JsonObject>> source = Optional.of(List.of(key("one")));

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private static JsonObject key(String kid) {
        return Json.createObjectBuilder().add("kid", kid).build();
    }

    private List<String> after(long seconds, String kid) {
        return remote.get(NOW.plusSeconds(seconds), key -> key.getString("kid").equals(kid), () -> {
            fetches.incrementAndGet();
            return source;
        }).stream().map(key -> key.getString("kid")).toList();
    }

    @Test
    void whatWasFetchedIsKeptForFiveMinutes() {
        assertThat(after(0, "one")).containsExactly("one");
        assertThat(after(299, "one")).containsExactly("one");
        assertThat(fetches).hasValue(1);
        assertThat(after(300, "one")).containsExactly("one");
        assertThat(fetches).hasValue(2);
    }

    @Test
    void anUnknownKeyIsLookedForAtOnceButNotAllTheTime() {
        after(0, "one");
        source = Optional.of(List.of(key("two")));
        assertThat(after(9, "two")).containsExactly("one");
        assertThat(after(10, "two")).containsExactly("two");
        for (int second = 11; second < 20; second++) {
            after(second, "nobody's");
        }
        assertThat(fetches).hasValue(2);
        after(20, "nobody's");
        assertThat(fetches).hasValue(3);
    }

    @Test
    void aFetchThatFailsTakesNothingAwayUntilItsTimeIsOver() {
        after(0, "one");
        source = Optional.empty();
        assertThat(after(20, "two")).containsExactly("one");
        assertThat(after(299, "one")).containsExactly("one");
        assertThat(after(300, "one")).isEmpty();
        source = Optional.of(List.of(key("one")));
        assertThat(after(301, "one")).as("it waits before it tries again").isEmpty();
        assertThat(after(310, "one")).containsExactly("one");
    }

    @Test
    void anEmptySetIsAnAnswer() {
        after(0, "one");
        source = Optional.of(List.of());
        assertThat(after(10, "two")).isEmpty();
        assertThat(after(11, "one")).isEmpty();
    }

    @Test
    void ofManyWhoAskAtOnceOneFetches() throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            threads.submit(() -> after(0, "nobody's"));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(fetches).hasValue(1);
    }

    @Test
    void whoeverAsksWhileOthersFetchAndWaitsAMomentHasTheNewKeysToo() throws Exception {
        after(0, "one");
        source = Optional.of(List.of(key("two")));
        whileOneFetches(10, "two", end -> {
            Future<List<String>> other = threads.submit(() -> after(10, "two"));
            end.countDown();
            assertThat(other.get(10, TimeUnit.SECONDS)).containsExactly("two");
        });
        assertThat(fetches).hasValue(2);
    }

    @Test
    void whileAFetchHangsWhoUsesAKnownKeyDoesNotWait() throws Exception {
        after(0, "one");
        whileOneFetches(299, "two", end -> assertThat(soon(() -> after(299, "one"))).containsExactly("one"));
    }

    @Test
    void keysWhoseTimeIsJustOverDoUntilTheyAreFetched() throws Exception {
        after(0, "one");
        whileOneFetches(309, "one", end -> assertThat(soon(() -> after(309, "one"))).containsExactly("one"));
    }

    @Test
    void keysThatAreOldAreNotBelievedBecauseTheirSiteHangs() throws Exception {
        after(0, "one");
        whileOneFetches(310, "one", end -> assertThat(soon(() -> after(310, "one"))).isEmpty());
    }

    @Test
    void whoHasWaitedAMomentInVainIsTheLastOneWhoWaits() throws Exception {
        after(0, "one");
        whileOneFetches(10, "two", end -> {
            long begin = System.nanoTime();
            for (int i = 0; i < 50; i++) {
                assertThat(soon(() -> after(10, "two"))).containsExactly("one");
            }
            assertThat(System.nanoTime() - begin).isLessThan(RemoteKeys.MOMENT.toNanos() * 25);
        });
        assertThat(fetches).hasValue(2);
    }

    /** What another thread answers, in less time than any fetch here takes. */
    private List<String> soon(Callable<List<String>> question) throws Exception {
        return threads.submit(question).get(10, TimeUnit.SECONDS);
    }

    /** One thread asks for a key that has to be fetched, and that takes until all is done, or until somebody ends it. */
    private void whileOneFetches(long seconds, String kid, Meanwhile meanwhile) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Future<?> fetching = threads.submit(() -> remote.get(NOW.plusSeconds(seconds),
                key -> key.getString("kid").equals(kid), () -> {
                    fetches.incrementAndGet();
                    begun.countDown();
                    await(end);
                    return source;
                }));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        try {
            meanwhile.happens(end);
        } finally {
            end.countDown();
        }
        fetching.get(10, TimeUnit.SECONDS);
    }

    private static void await(CountDownLatch end) {
        try {
            assertThat(end.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** What happens while one thread fetches. */
    private interface Meanwhile {

        void happens(CountDownLatch end) throws Exception;
    }
}
