package org.gatehouse.operations.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.gatehouse.domain.installation.InstallationService;
import org.gatehouse.fixture.Injection;
import org.junit.jupiter.api.Test;

/** Two nodes and the one row by which they take turns. */
class PurgeLeadershipTest {

    private static final Duration PAUSE = Duration.ofMinutes(54);
    private static final Duration SHORT = Duration.ofSeconds(1);

    /** The row of the database; each statement is one step, as it is there. */
    private static final class Row extends InstallationService {

        private Instant nextPurge = Instant.EPOCH;

        @Override
        public synchronized boolean takePurge(Instant now, Instant until) {
            return !nextPurge.isAfter(now) && moved(until);
        }

        @Override
        public synchronized boolean keepPurge(Instant end, Instant until) {
            return nextPurge.equals(end) && moved(until);
        }

        private boolean moved(Instant until) {
            nextPurge = until;
            return true;
        }
    }

    private static final class Time extends Clock {

        private volatile Instant now = Instant.parse("2030-01-01T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final Time time = new Time();
    private final Row row = new Row();
    private final PurgeLeadership one = node();
    private final PurgeLeadership other = node();

    private PurgeLeadership node() {
        return Injection.into(new PurgeLeadership(), time, row);
    }

    private void work(PurgeLeadership node, Duration howLong) {
        for (Duration done = Duration.ZERO; done.compareTo(howLong) < 0; done = done.plusSeconds(2)) {
            node.keep();
            time.pass(Duration.ofSeconds(2));
        }
    }

    @Test
    void nobodyTakesOverAsLongAsTheLeaderWorks() {
        assertThat(one.take(SHORT)).isTrue();
        for (int minute = 0; minute < 100; minute++) {
            assertThat(other.take(SHORT)).as("minute %d", minute).isFalse();
            work(one, Duration.ofMinutes(1));
        }
        one.end();
        assertThat(other.take(SHORT)).as("when it is done").isTrue();
    }

    @Test
    void anotherNodeTakesOverWhenTheTermOfADeadOneEnds() {
        assertThat(one.take(SHORT)).isTrue();
        work(one, Duration.ofMinutes(2)); // and is heard of no more

        time.pass(Duration.ofSeconds(20));
        assertThat(other.take(SHORT)).as("it may be alive").isFalse();
        time.pass(Duration.ofSeconds(10));
        assertThat(other.take(SHORT)).isTrue();
    }

    @Test
    void aNodeThatStoodStillLeavesThePurgeToTheOneThatTookOver() {
        assertThat(one.take(SHORT)).isTrue();
        time.pass(Duration.ofSeconds(31));
        assertThat(other.take(SHORT)).isTrue();

        assertThatThrownBy(one::keep).isInstanceOf(PurgeTakenOverException.class);
        Instant term = row.nextPurge;
        one.end();
        assertThat(row.nextPurge).as("the term of the other one").isEqualTo(term);
        other.keep();
        assertThat(one.take(SHORT)).isFalse();
    }

    @Test
    void aNodeThatStoodStillGoesOnIfNobodyTookOver() {
        assertThat(one.take(SHORT)).isTrue();
        time.pass(Duration.ofMinutes(2));
        one.keep();
        assertThat(other.take(SHORT)).isFalse();
    }

    @Test
    void theNextPurgeBeginsAfterThePauseWhoeverDidTheLastOne() {
        assertThat(one.take(PAUSE)).isTrue();
        time.pass(Duration.ofSeconds(1));
        one.end();
        time.pass(PAUSE.minusSeconds(2));
        assertThat(other.take(PAUSE)).isFalse();
        time.pass(Duration.ofSeconds(1));
        assertThat(other.take(PAUSE)).isTrue();
    }

    @Test
    void whoPurgesByACommandHasNoPartInIt() throws Exception {
        assertThat(one.take(SHORT)).isTrue();
        time.pass(Duration.ofSeconds(31));
        assertThat(other.take(SHORT)).isTrue();
        ExecutorService command = Executors.newSingleThreadExecutor();
        try {
            command.submit(one::keep).get(5, TimeUnit.SECONDS); // throws if it threw
        } finally {
            command.shutdownNow();
        }
    }

    @Test
    void ofManyThreadsOfTwoNodesThatWantItAtOnceOneHasIt() throws Exception {
        for (int round = 1; round <= 50; round++) {
            time.pass(Duration.ofDays(1));
            PurgeLeadership first = node();
            PurgeLeadership second = node();
            CountDownLatch start = new CountDownLatch(1);
            ExecutorService threads = Executors.newFixedThreadPool(8);
            List<Future<Boolean>> taken = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                PurgeLeadership node = thread % 2 == 0 ? first : second;
                taken.add(threads.submit(() -> {
                    start.await();
                    return node.take(SHORT);
                }));
            }
            start.countDown();
            threads.shutdown();
            int leaders = 0;
            for (Future<Boolean> one : taken) {
                leaders += one.get(5, TimeUnit.SECONDS) ? 1 : 0;
            }
            assertThat(leaders).as("leaders in round %d", round).isEqualTo(1);
        }
    }
}
