package org.gatehouse.oauth.client;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The keys that a client keeps at one address. They are kept for some minutes, and fetched again at once when somebody
 * uses a key that is not among them (OpenID Connect Core §10.1.1), though not all the time, and by one thread for all. A
 * fetch that fails takes nothing away.
 *
 * <p>Strangers can cause a fetch, and the address may hang. So nobody else waits for the end of one: who finds it under
 * way goes on with a key that is known, or waits for a moment, if the address has answered in time before.
 */
final class RemoteKeys {

    /** How long what was fetched is believed. */
    static final Duration KEPT = Duration.ofMinutes(5);
    /** How long nobody asks again, whatever the last answer was: strangers can cause a fetch. */
    static final Duration PAUSE = Duration.ofSeconds(10);
    /** How long somebody waits for a fetch that another one has begun. */
    static final Duration MOMENT = Duration.ofSeconds(1);

    private final ReentrantLock fetching = new ReentrantLock();
    private volatile Known known = new Known(List.of(), Instant.MIN);
    private volatile boolean isPrompt = true;
    private Instant pausedUntil = Instant.MIN;

    /**
     * The keys, as well as they are known now.
     *
     * @param wanted whether a key is one of those that somebody has used
     * @param source fetches them; empty if that fails
     */
    List<JsonObject> get(Instant now, Predicate<JsonObject> wanted, Supplier<Optional<List<JsonObject>>> source) {
        Known seen = known;
        if (seen.holds(wanted, now)) {
            return seen.keys();
        }
        if (!fetching.tryLock()) {
            if (seen.holds(wanted, now.minus(PAUSE))) { // they are being fetched for no other reason than their age
                return seen.keys();
            }
            if (!isPrompt || !waitsForAMoment()) {
                return known.at(now);
            }
        }
        try {
            if (!known.holds(wanted, now) && !now.isBefore(pausedUntil)) {
                pausedUntil = now.plus(PAUSE);
                fetch(now, source);
            }
            return known.at(now);
        } finally {
            fetching.unlock();
        }
    }

    private void fetch(Instant now, Supplier<Optional<List<JsonObject>>> source) {
        Optional<List<JsonObject>> found = source.get();
        found.ifPresent(keys -> known = new Known(keys, now.plus(KEPT)));
        isPrompt = found.isPresent();
    }

    /** Whether the turn has come; who has waited in vain is the last one who does. */
    private boolean waitsForAMoment() {
        try {
            if (fetching.tryLock(MOMENT.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
            isPrompt = false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** What was fetched, and how long it is believed. */
    private record Known(List<JsonObject> keys, Instant until) {

        boolean holds(Predicate<JsonObject> wanted, Instant now) {
            return now.isBefore(until) && keys.stream().anyMatch(wanted);
        }

        List<JsonObject> at(Instant now) {
            return now.isBefore(until) ? keys : List.of();
        }
    }
}
