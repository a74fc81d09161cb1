package org.gatehouse.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RecentReadsTest {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5); // the clock of a machine may overflow
    private final RecentReads<String, String> reads = new RecentReads<>(A_SECOND, 10, nanos::get);
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void whatWasReadIsNotReadAgainForAWhile() {
        assertThat(read("a", "1")).contains("1");
        later(999);
        assertThat(read("a", "2")).contains("1");
        later(1);
        assertThat(read("a", "3")).contains("3");
        assertThat(asked).hasValue(2);
        assertThat(reads.hits()).isEqualTo(1);
        assertThat(reads.misses()).isEqualTo(2);
    }

    @Test
    void nothingIsRememberedOfWhatIsNotThere() {
        assertThat(read("a", null)).isEmpty();
        assertThat(read("a", "1")).contains("1");
    }

    @Test
    void whatHasChangedIsReadAgainAtOnce() {
        read("a", "1");
        read("b", "1");
        reads.forget("a");
        assertThat(read("a", "2")).contains("2");
        assertThat(read("b", "2")).contains("1");
        reads.forgetAll();
        assertThat(read("a", "3")).contains("3");
        assertThat(read("b", "3")).contains("3");
        assertThat(reads.changed()).isEqualTo(1 + 2);
        reads.forget("c");
        assertThat(reads.changed()).isEqualTo(1 + 2);
    }

    @Test
    void aReadThatBeganBeforeAChangeIsNotRemembered() {
        assertThat(reads.get("a", () -> {
            reads.forget("a");
            return Optional.of("before");
        })).contains("before");
        assertThat(read("a", "after")).contains("after");

        assertThat(reads.get("b", () -> {
            reads.forgetAll();
            return Optional.of("before");
        })).contains("before");
        assertThat(read("b", "after")).contains("after");
    }

    @Test
    void theTimeCountsFromTheBeginningOfTheRead() {
        reads.get("a", () -> {
            later(700);
            return Optional.of("1");
        });
        later(400);
        assertThat(read("a", "2")).contains("2");
    }

    @Test
    void moreThanThereIsRoomForIsReadEveryTime() {
        for (int i = 0; i < 10; i++) {
            read("key" + i, "1");
        }
        read("one more", "1");
        assertThat(reads.size()).isEqualTo(10);
        assertThat(read("one more", "2")).contains("2");
        assertThat(reads.refused()).isEqualTo(2);
        assertThat(reads.outdated()).isZero();
        later(1000);
        read("one more", "3");
        assertThat(reads.outdated()).isEqualTo(10);
        assertThat(reads.refused()).isEqualTo(2);
        assertThat(reads.size()).isEqualTo(1);
        assertThat(read("one more", "4")).contains("3");
    }

    @Test
    void withoutAWhileNothingIsRemembered() {
        RecentReads<String, String> none = new RecentReads<>(Duration.ZERO, 10);
        none.get("a", () -> Optional.of("1"));
        assertThat(none.get("a", () -> Optional.of("2"))).contains("2");
        assertThat(none.size()).isZero();
    }

    /** What stands for the database only grows, so whoever gets less than what was there when he asked got the past. */
    @Test
    void nobodyEverGetsWhatWasBeforeAChangeThatHasBeenForgotten() throws Exception {
        RecentReads<String, Integer> shared = new RecentReads<>(Duration.ofHours(1), 10);
        AtomicInteger database = new AtomicInteger();
        AtomicInteger announced = new AtomicInteger();
        AtomicBoolean stop = new AtomicBoolean();
        ExecutorService readers = Executors.newFixedThreadPool(4);
        try {
            Supplier<Integer> reader = () -> {
                int times = 0;
                while (!stop.get()) {
                    int atLeast = announced.get();
                    int got = shared.get("key", () -> slowly(database)).orElseThrow();
                    assertThat(got).as("resurrected").isGreaterThanOrEqualTo(atLeast);
                    times++;
                }
                return times;
            };
            Future<?>[] running = {readers.submit(reader::get), readers.submit(reader::get), readers
                    .submit(reader::get), readers.submit(reader::get)};
            for (int change = 1; change <= 3_000; change++) {
                database.set(change);
                if (change % 2 == 0) {
                    shared.forget("key");
                } else {
                    shared.forgetAll();
                }
                announced.set(change); // the answer to whoever asked for the change
                LockSupport.parkNanos(50_000);
            }
            stop.set(true);
            for (Future<?> each : running) {
                assertThat((Integer) each.get(10, TimeUnit.SECONDS)).isPositive();
            }
            assertThat(shared.hits()).isPositive();
        } finally {
            stop.set(true);
            readers.shutdownNow();
        }
    }

    private static Optional<Integer> slowly(AtomicInteger database) {
        int seen = database.get();
        LockSupport.parkNanos(20_000);
        return Optional.of(seen);
    }

    private Optional<String> read(String key, String stored) {
        return reads.get(key, () -> {
            asked.incrementAndGet();
            return Optional.ofNullable(stored);
        });
    }

    private void later(long millis) {
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
