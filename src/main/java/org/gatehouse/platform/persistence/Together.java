package org.gatehouse.platform.persistence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Grants wishes that come at the same moment together, where one transaction for several costs hardly more than for one.
 * Whoever finds nobody at work does the work, for himself and for all that wait; the others wait for him.
 *
 * <p>Nobody suffers from his company: if work for several fails, each of them is granted by himself, unless the
 * database is away, which all are told at once, also those who have come meanwhile. Who is alone waits for nobody.
 *
 * @param <W> what is wished; must be good for whatever thread
 * @param <R> what comes of it
 */
public final class Together<W, R> {

    private static final int MOST = 64;
    /** How long and how often somebody who had company waits for it: less than a commit takes. */
    private static final long GATHERING_NANOS = TimeUnit.MICROSECONDS.toNanos(500);
    private static final int GATHERINGS = 3;

    private final class Seat {
        private final W wish;
        private final CompletableFuture<Supplier<R>> call = new CompletableFuture<>();

        Seat(W wish) {
            this.wish = wish;
        }

        /** Whether there was nobody at work, so that whoever sits here has to be. */
        boolean isFirst() {
            synchronized (waiting) {
                waiting.add(this);
                boolean first = !working;
                working = true;
                return first;
            }
        }
    }

    private final Function<List<W>, List<R>> work;
    private final Deque<Seat> waiting = new ArrayDeque<>();
    private boolean working;
    /** How many were granted together the last time: there will be about as many again. */
    private volatile int company;

    /** @param work grants some wishes, at least one, in their order; called by one thread at a time but for lonely ones */
    public Together(Function<List<W>, List<R>> work) {
        this.work = work;
    }

    /** What comes of the wish; must not be called within a transaction. */
    public R grant(W wish) {
        Seat seat = new Seat(wish);
        return seat.isFirst() ? lead(seat) : seat.call.join().get();
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
        try {
            results = work.apply(seats.stream().map(seat -> seat.wish).toList());
        } catch (RuntimeException failure) {
            if (SqlFailure.of(failure) == SqlFailure.OUTAGE) {
                seats.addAll(taken(Integer.MAX_VALUE)); // who would wait as long again for the same
            } else if (seats.size() > 1) {
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
        synchronized (waiting) {
            waiting.remove(own);
            seats.addAll(taken(MOST - 1));
        }
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
            return waiting.size() < company;
        }
    }

    /** The first of those who have come meanwhile goes on. */
    private void pass() {
        Seat next;
        synchronized (waiting) {
            next = waiting.peek();
            working = next != null;
        }
        if (next != null) {
            next.call.complete(() -> lead(next));
        }
    }
}
