package org.gatehouse.oauth.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gatehouse.domain.application.Application;
import org.gatehouse.platform.http.FetchException;
import org.gatehouse.platform.http.GuardedFetch;

/**
 * The public keys of clients, registered or where the client keeps them. What was fetched is kept for some minutes, and
 * fetched again at once when somebody uses a key that is not in it (OpenID Connect Core §10.1.1), though not all the
 * time.
 */
@ApplicationScoped
public class ClientKeys {

    private static final Logger LOG = Logger.getLogger(ClientKeys.class.getName());
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int MOST_KEYS = 20;
    private static final int MOST_SETS = 1000;

    private final Map<String, Fetched> fetched = new ConcurrentHashMap<>();

    @Inject
    private GuardedFetch http;
    @Inject
    private Clock clock;

    /** The client's keys as JWKs; those of this name, if the client names one. */
    List<String> of(Application client, Optional<String> keyId) {
        Optional<List<JsonObject>> registered = client.metadata().jwks().map(ClientKeys::keys);
        List<JsonObject> all = registered.orElseGet(
                () -> client.metadata().jwksUri().map(uri -> kept(uri, keyId)).orElse(List.of()));
        return all.stream().filter(key -> isMeant(key, keyId)).map(JsonObject::toString).toList();
    }

    private List<JsonObject> kept(String uri, Optional<String> keyId) {
        Fetched known = fetched.get(uri);
        Instant now = clock.instant();
        boolean fresh = known != null && now.isBefore(known.at().plus(KEPT));
        boolean paused = known != null && now.isBefore(known.at().plus(PAUSE));
        if (paused || fresh && known.keys().stream().anyMatch(key -> isMeant(key, keyId))) {
            return known.keys();
        }
        if (fetched.size() >= MOST_SETS) {
            fetched.clear();
        }
        Fetched anew = new Fetched(fetch(uri), now);
        fetched.put(uri, anew);
        return anew.keys();
    }

    private List<JsonObject> fetch(String uri) {
        try {
            return keys(http.get(URI.create(uri)));
        } catch (FetchException unreachable) {
            LOG.log(Level.WARNING, "keys of a client can't be fetched from " + uri, unreachable);
            return List.of();
        }
    }

    private static List<JsonObject> keys(String keySet) {
        try (JsonReader reader = Json.createReader(new StringReader(keySet))) {
            JsonValue keys = reader.readObject().get("keys");
            return keys instanceof JsonArray array ? array.stream().filter(JsonObject.class::isInstance)
                    .map(JsonObject.class::cast).limit(MOST_KEYS).toList() : List.of();
        } catch (JsonException malformed) {
            LOG.log(Level.FINE, "keys of a client are no JWK set", malformed);
            return List.of();
        }
    }

    private static boolean isMeant(JsonObject key, Optional<String> keyId) {
        boolean forSigning = !(key.get("use") instanceof JsonString use) || use.getString().equals("sig");
        return forSigning && keyId.map(id -> key.get("kid") instanceof JsonString kid && kid.getString().equals(id))
                .orElse(true);
    }

    /** What was found, and when. */
    private record Fetched(List<JsonObject> keys, Instant at) {
    }
}
