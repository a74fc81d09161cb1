package org.gatehouse.chaos;

import jakarta.json.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/** What a client got from the server and what it knows about it: a token, or a pair that it refreshes. */
final class Holding {

    private static final AtomicLong NUMBERS = new AtomicLong();

    /** Held by whoever changes or ends it, so that the order of its changes is known. */
    final ReentrantLock lock = new ReentrantLock();
    final long number = NUMBERS.incrementAndGet();
    /** Null: of a client that acts for itself. */
    final Owner owner;
    /** Where it is to be deleted; null for what came from the token endpoint. */
    final String url;
    final Deque<String> spent = new ArrayDeque<>();
    volatile String access;
    /** Null: it has none. */
    volatile String refresh;
    volatile String oldAccess;
    volatile long refreshedAt = System.nanoTime();
    volatile long changes;
    volatile long endedAt;
    volatile Fate fate = Fate.LIVING;
    /** Whether the request in doubt was a refresh; else it was to end it. */
    volatile boolean refreshInDoubt;

    private Holding(Owner owner, String url, String access, String refresh) {
        this.owner = owner;
        this.url = url;
        this.access = access;
        this.refresh = refresh;
    }

    static Holding ofApi(Owner owner, JsonObject made) {
        return new Holding(owner, made.getString("url"), made.getString("token"),
                made.isNull("refresh_token") ? null : made.getString("refresh_token"));
    }

    static Holding ofTokenEndpoint(Owner owner, JsonObject made) {
        return new Holding(owner, null, made.getString("access_token"), made.getString("refresh_token", null));
    }

    /** Its own fate, or that of its owner, which it shares. */
    Fate actual() {
        if (fate == Fate.ENDED || owner == null || owner.fate == Fate.LIVING) {
            return fate;
        }
        return owner.fate;
    }

    /** When it ended, in nanoseconds, by an answer. */
    long actualEnd() {
        return fate == Fate.ENDED ? endedAt : owner.endedAt;
    }

    void begin() {
        changes++;
        fate = Fate.CHANGING;
    }

    void living() {
        changes++;
        fate = Fate.LIVING;
    }

    void doubt(boolean whetherRefreshed) {
        changes++;
        refreshInDoubt = whetherRefreshed;
        fate = Fate.DOUBTFUL;
    }

    void end() {
        changes++;
        endedAt = System.nanoTime();
        fate = Fate.ENDED;
    }

    void renewed(JsonObject pair) {
        spent.addFirst(refresh);
        oldAccess = access;
        refresh = pair.getString("refresh_token");
        access = pair.getString("access_token");
        refreshedAt = System.nanoTime();
        living();
    }

    boolean isPair() {
        return refresh != null;
    }
}
