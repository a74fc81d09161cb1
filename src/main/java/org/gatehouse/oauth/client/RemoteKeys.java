package org.gatehouse.oauth.client;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The keys that a client keeps at one address. They are kept for some minutes, and fetched again at once when somebody
 * uses a key that is not among them (OpenID Connect Core §10.1.1), though not all the time, and by one thread for all. A
 * fetch that fails takes nothing away.
 */
final class RemoteKeys {

    /** How long what was fetched is believed. */
    static final Duration KEPT = Duration.ofMinutes(5);
    /** How long nobody asks again, whatever the last answer was: strangers can cause a fetch. */
    static final Duration PAUSE = Duration.ofSeconds(10);

    private List<JsonObject> keys = List.of();
    private Instant believedUntil = Instant.MIN;
    private Instant pausedUntil = Instant.MIN;

    /**
     * The keys, as well as they are known now.
     *
     * @param wanted whether a key is one of those that somebody has used
     * @param source fetches them; empty if that fails
     */
    synchronized List<JsonObject> get(Instant now, Predicate<JsonObject> wanted,
            Supplier<Optional<List<JsonObject>>> source) {
        boolean known = now.isBefore(believedUntil) && keys.stream().anyMatch(wanted);
        if (!known && !now.isBefore(pausedUntil)) {
            pausedUntil = now.plus(PAUSE);
            source.get().ifPresent(found -> {
                keys = found;
                believedUntil = now.plus(KEPT);
            });
        }
        return now.isBefore(believedUntil) ? keys : List.of();
    }
}
