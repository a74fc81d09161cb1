package org.gatehouse.platform.persistence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Grants wishes that come at the same moment together, where one transaction for several costs hardly more than for one.
 * Whoever finds nobody at work does the work, for himself and for all that wait; the others wait for him. Where many wait,
 * and on larger machines, several are at work.
 *
 * <p>Nobody suffers from his company: if work for several fails, each of them is granted by himself, unless the
 * database is away, which all are told at once; if it took long to find that out, also those who have come meanwhile.
 * If it took long to fail, as it does where one waits for a lock, everybody is alone for a while. Who is alone waits for
 * nobody.
 *
 * @param <W> what is wished; must be good for whatever thread
 * @param <R> what comes of it
 */
public final class Together<W, R> {

    private static final int MOST = 64;
    /**
     * So many who wait are worth a second transaction beside each; measured with 32 clients on two processors: refreshes 1.6
     * times as many, each for a tenth less processor time.
     */
    private static final int CROWD = 10;
    /** How long and how often somebody who had company waits for it: less than a commit takes. */
    private static final long GATHERING_NANOS = TimeUnit.MICROSECONDS.toNanos(500);
    private static final int GATHERINGS = 3;
    private static final long LONG_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long ALONE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final class Seat {
        private final W wish;
        private final CompletableFuture<Supplier<R>> call = new CompletableFuture<>();

        Seat(W wish) {
            this.wish = wish;
        }

        /** Goes to work if somebody is missing there, and waits otherwise; answers whether it is to work. */
        boolean goesToWork() {
            synchronized (waiting) {
                boolean missing = working < (waiting.size() < crowd ? mostAtWork : 2 * mostAtWork);
                if (missing) {
                    working++;
                } else {
                    waiting.add(this);
                }
                return missing;
            }
        }
    }

    private final Function<List<W>, List<R>> work;
    /** One for two processors: a second one makes each transaction smaller, and of use only where there is time for it. */
    private final int mostAtWork;
    private final int crowd;
    private final LongSupplier nanoTime;
    private final Deque<Seat> waiting = new ArrayDeque<>();
    private int working;
    /** How many were granted together the last time: there will be about as many again. */
    private volatile int company;
    private volatile long aloneUntil;

    /** @param work grants some wishes, at least one, in their order; called by several threads at a time */
    public Together(Function<List<W>, List<R>> work) {
        this(work, Math.max(1, Runtime.getRuntime().availableProcessors() / 2), CROWD, System::nanoTime);
    }

    /**
     * Another one.
     *
     * @param mostAtWork how many are at work where few wait; twice as many where a crowd does
     * @param crowd how many that are
     */
    Together(Function<List<W>, List<R>> work, int mostAtWork, int crowd, LongSupplier nanoTime) {
        this.work = work;
        this.mostAtWork = mostAtWork;
        this.crowd = crowd;
        this.nanoTime = nanoTime;
        this.aloneUntil = nanoTime.getAsLong();
    }

    /** What comes of the wish; must not be called within a transaction. */
    public R grant(W wish) {
        Seat seat = new Seat(wish);
        if (nanoTime.getAsLong() - aloneUntil < 0) {
            return alone(seat);
        }
        return seat.goesToWork() ? lead(seat) : seat.call.join().get();
    }

    /** How many wait for somebody who is at work. */
    int waiting() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    private R lead(Seat own) {
        List<Seat> seats = gathered(own);
        try {
            return serve(own, seats);
        } finally {
            seats.forEach(seat -> seat.call.complete(() -> alone(seat))); // of those who have not been told anything
            pass();
        }
    }

    private R serve(Seat own, List<Seat> seats) {
        List<R> results;
        long begun = nanoTime.getAsLong();
        try {
            results = work.apply(seats.stream().map(seat -> seat.wish).toList());
        } catch (RuntimeException failure) {
            if (SqlFailure.of(failure) == SqlFailure.OUTAGE) {
                seats.addAll(tookLong(begun) ? taken(Integer.MAX_VALUE) : List.of()); // who would wait as long again
            } else if (seats.size() > 1) {
                part(begun);
                return alone(own, seats);
            }
            seats.forEach(seat -> seat.call.complete(() -> {
                throw failure;
            }));
            throw failure;
        }
        for (int i = 0; i < seats.size(); i++) {
            R result = results.get(i);
            seats.get(i).call.complete(() -> result);
        }
        return results.get(0);
    }

    private void part(long begun) {
        if (tookLong(begun)) {
            aloneUntil = nanoTime.getAsLong() + ALONE_NANOS;
        }
    }

    private boolean tookLong(long begun) {
        return nanoTime.getAsLong() - begun > LONG_NANOS;
    }

    /** The others need not wait until this one has been granted by himself. */
    private R alone(Seat own, List<Seat> seats) {
        seats.forEach(seat -> seat.call.complete(() -> alone(seat)));
        return alone(own);
    }

    private R alone(Seat seat) {
        return work.apply(List.of(seat.wish)).get(0);
    }

    /** His own first. Where several came together the last time, he gives them a moment to come again. */
    private List<Seat> gathered(Seat own) {
        for (int i = 0; i < GATHERINGS && isEarly(); i++) {
            LockSupport.parkNanos(GATHERING_NANOS);
        }
        List<Seat> seats = new ArrayList<>(List.of(own));
        seats.addAll(taken(MOST - 1));
        company = seats.size();
        return seats;
    }

    private List<Seat> taken(int most) {
        List<Seat> taken = new ArrayList<>();
        synchronized (waiting) {
            while (taken.size() < most && !waiting.isEmpty()) {
                taken.add(waiting.poll());
            }
        }
        return taken;
    }

    private boolean isEarly() {
        synchronized (waiting) {
            return waiting.size() < company - 1;
        }
    }

    /** The first of those who have come meanwhile goes on. */
    private void pass() {
        Seat next;
        synchronized (waiting) {
            next = waiting.poll();
            working -= next == null ? 1 : 0;
        }
        if (next != null) {
            next.call.complete(() -> lead(next));
        }
    }
}
