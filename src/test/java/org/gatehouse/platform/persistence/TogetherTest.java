package org.gatehouse.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TogetherTest {

    private static final int HELD = -1;

    private final ExecutorService clients = Executors.newCachedThreadPool();
    private final List<List<Integer>> rounds = new CopyOnWriteArrayList<>();
    private final AtomicLong now = new AtomicLong();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private volatile Consumer<List<Integer>> mishap = wishes -> {
    };

    private final Together<Integer, Integer> together = new Together<>(wishes -> {
        rounds.add(wishes);
        if (wishes.contains(HELD)) {
            begun.countDown();
            await(release);
        }
        mishap.accept(wishes);
        return wishes.stream().map(wish -> wish * 10).toList();
    }, 1, Integer.MAX_VALUE, () -> now.get());

    @AfterEach
    void end() {
        clients.shutdownNow();
    }

    @Test
    void whoIsAloneIsGrantedAtOnce() {
        assertThat(together.grant(1)).isEqualTo(10);
        assertThat(together.grant(2)).isEqualTo(20);
        assertThat(rounds).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void whoeverComesWhileSomebodyIsServedIsServedTogetherWithAllTheOthers() throws Exception {
        List<Future<Integer>> answers = comeDuringTheFirst(20);

        for (int i = 0; i < 20; i++) {
            assertThat(answers.get(i).get()).isEqualTo(i * 10);
        }
        assertThat(rounds).hasSize(2);
        assertThat(rounds.get(1)).hasSize(20);
    }

    @Test
    void ofTooManyTheRestHasATurnOfItsOwn() throws Exception {
        List<Future<Integer>> answers = comeDuringTheFirst(100);

        for (int i = 0; i < 100; i++) {
            assertThat(answers.get(i).get()).isEqualTo(i * 10);
        }
        assertThat(rounds).hasSize(3).allSatisfy(wishes -> assertThat(wishes).hasSizeLessThanOrEqualTo(64));
    }

    @Test
    void whatOneCannotHaveHarmsNobodyElse() throws Exception {
        mishap = wishes -> {
            if (wishes.contains(3)) {
                throw new IllegalArgumentException("three");
            }
        };

        List<Future<Integer>> answers = comeDuringTheFirst(6);

        for (int i : new int[] {0, 1, 2, 4, 5}) {
            assertThat(answers.get(i).get()).isEqualTo(i * 10);
        }
        assertThatThrownBy(answers.get(3)::get).isInstanceOf(ExecutionException.class).hasRootCauseMessage("three");
        assertThat(together.grant(7)).isEqualTo(70);
    }

    @Test
    void whereOneHasHadToWaitLongEverybodyIsAloneForAWhile() throws Exception {
        mishap = wishes -> {
            if (wishes.contains(3)) {
                now.addAndGet(TimeUnit.SECONDS.toNanos(4));
                throw new IllegalArgumentException("locked");
            }
        };

        List<Future<Integer>> answers = comeDuringTheFirst(6);
        for (int i : new int[] {0, 1, 2, 4, 5}) {
            assertThat(answers.get(i).get()).isEqualTo(i * 10);
        }

        CountDownLatch all = new CountDownLatch(2);
        mishap = wishes -> {
            all.countDown();
            await(all); // which one at a time would wait for in vain
        };
        Future<Integer> one = clients.submit(() -> together.grant(7));
        Future<Integer> other = clients.submit(() -> together.grant(8));
        assertThat(one.get()).isEqualTo(70);
        assertThat(other.get()).isEqualTo(80);
    }

    @Test
    void whenTheDatabaseIsAwayAllAreToldAtOnceAndNobodyTriesAgainAlone() throws Exception {
        mishap = wishes -> {
            if (!wishes.contains(HELD)) {
                throw new IllegalStateException(new SQLException("away", "08S01"));
            }
        };

        List<Future<Integer>> answers = comeDuringTheFirst(5);

        for (Future<Integer> answer : answers) {
            assertThatThrownBy(answer::get).hasRootCauseInstanceOf(SQLException.class);
        }
        assertThat(rounds).hasSize(2);
    }

    @Test
    void whomOneBrokenConnectionHasNotServedTheNextOneServes() throws Exception {
        mishap = wishes -> {
            if (wishes.contains(HELD)) {
                throw new IllegalStateException(new SQLException("broken", "08S01"));
            }
        };

        List<Future<Integer>> answers = comeDuringTheFirst(5);

        for (int i = 0; i < 5; i++) {
            assertThat(answers.get(i).get()).isEqualTo(i * 10);
        }
    }

    @Test
    void whoHasComeWhileTheDatabaseWasSlowlyFoundToBeAwayNeedNotFindItOutAgain() throws Exception {
        mishap = wishes -> {
            now.addAndGet(TimeUnit.SECONDS.toNanos(2));
            throw new IllegalStateException(new SQLException("away", "08S01"));
        };

        for (Future<Integer> answer : comeDuringTheFirst(100)) {
            assertThatThrownBy(answer::get).hasRootCauseInstanceOf(SQLException.class);
        }
        assertThat(rounds).hasSize(1);
        mishap = wishes -> {
        };
        assertThat(together.grant(7)).isEqualTo(70);
    }

    @Test
    void afterAnErrorNobodyIsForgotten() throws Exception {
        mishap = wishes -> {
            if (wishes.size() > 1) {
                throw new StackOverflowError();
            }
        };

        List<Future<Integer>> answers = comeDuringTheFirst(4);

        int granted = 0;
        for (Future<Integer> answer : answers) {
            granted += isGranted(answer) ? 1 : 0;
        }
        assertThat(granted).isEqualTo(3); // all but the one whose thread it was
        assertThat(together.grant(7)).isEqualTo(70);
    }

    @Test
    void inLongCompanyEverybodyGetsHisOwn() throws Exception {
        release.countDown();
        List<Future<Boolean>> all = new ArrayList<>();
        for (int client = 0; client < 16; client++) {
            int base = client * 1000;
            all.add(clients.submit(() -> IntStream.range(base, base + 500)
                    .allMatch(wish -> together.grant(wish) == wish * 10)));
        }
        for (Future<Boolean> each : all) {
            assertThat(each.get()).isTrue();
        }
        assertThat(rounds.stream().mapToInt(List::size).sum()).isEqualTo(16 * 500);
    }

    @Test
    void whereSeveralMayBeAtWorkNobodyWaitsForTheFirst() throws Exception {
        Together<Integer, Integer> larger = new Together<>(wishes -> {
            if (wishes.contains(HELD)) {
                begun.countDown();
                await(release);
            }
            return wishes;
        }, 2, Integer.MAX_VALUE, () -> now.get());
        Future<Integer> held = clients.submit(() -> larger.grant(HELD));
        await(begun);

        assertThat(larger.grant(1)).isEqualTo(1);
        assertThat(larger.grant(2)).isEqualTo(2);
        release.countDown();
        assertThat(held.get()).isEqualTo(HELD);
    }

    @Test
    void whoComesWhenManyWaitServesThemAll() throws Exception {
        Together<Integer, Integer> crowded = new Together<>(wishes -> {
            rounds.add(wishes);
            if (wishes.contains(HELD)) {
                begun.countDown();
                await(release);
            }
            return wishes;
        }, 1, 3, () -> now.get());
        Future<Integer> held = clients.submit(() -> crowded.grant(HELD));
        await(begun);
        List<Future<Integer>> waiting = IntStream.range(0, 3)
                .mapToObj(wish -> clients.submit(() -> crowded.grant(wish))).toList();
        while (crowded.waiting() < 3) {
            TimeUnit.MILLISECONDS.sleep(1);
        }

        assertThat(crowded.grant(3)).isEqualTo(3);
        for (int wish = 0; wish < 3; wish++) {
            assertThat(waiting.get(wish).get()).isEqualTo(wish);
        }
        assertThat(rounds.get(1)).containsExactlyInAnyOrder(0, 1, 2, 3);
        release.countDown();
        assertThat(held.get()).isEqualTo(HELD);
    }

    /** Holds the first one until all the others wait. */
    private List<Future<Integer>> comeDuringTheFirst(int others) throws InterruptedException {
        clients.submit(() -> together.grant(HELD));
        await(begun);
        List<Future<Integer>> answers = IntStream.range(0, others)
                .mapToObj(wish -> clients.submit(() -> together.grant(wish))).toList();
        while (together.waiting() < others) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        release.countDown();
        return answers;
    }

    private static boolean isGranted(Future<Integer> answer) throws InterruptedException {
        try {
            answer.get();
            return true;
        } catch (ExecutionException failed) {
            return false;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
