package org.gatehouse.oauth.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gatehouse.domain.application.Application;
import org.gatehouse.platform.http.Outbound;
import org.gatehouse.platform.http.OutboundException;
import org.gatehouse.platform.json.Json;

/** The public keys of clients, registered or where the client keeps them, as {@link RemoteKeys} says. */
@ApplicationScoped
public class ClientKeys {

    private static final Logger LOG = Logger.getLogger(ClientKeys.class.getName());
    private static final int MOST_KEYS = 20;
    private static final int MOST_SETS = 1000;

    private final Map<String, RemoteKeys> fetched = new ConcurrentHashMap<>();

    @Inject
    private Outbound outbound;
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
        if (fetched.size() >= MOST_SETS && !fetched.containsKey(uri)) {
            fetched.clear();
        }
        return fetched.computeIfAbsent(uri, first -> new RemoteKeys()).get(clock.instant(),
                key -> isMeant(key, keyId), () -> fetch(uri));
    }

    private Optional<List<JsonObject>> fetch(String uri) {
        try {
            return Optional.of(keys(outbound.get(URI.create(uri))));
        } catch (OutboundException | JsonException | ClassCastException unusable) {
            LOG.log(Level.WARNING, "keys of a client can't be fetched from " + uri, unusable);
            return Optional.empty();
        }
    }

    private static List<JsonObject> keys(String keySet) {
        try (JsonReader reader = Json.createReader(new StringReader(keySet))) {
            JsonArray keys = reader.readObject().getJsonArray("keys");
            if (keys == null) {
                throw new JsonException("There is no member keys.");
            }
            return keys.stream().filter(JsonObject.class::isInstance)
                    .map(JsonObject.class::cast).limit(MOST_KEYS).toList();
        }
    }

    private static boolean isMeant(JsonObject key, Optional<String> keyId) {
        boolean forSigning = !(key.get("use") instanceof JsonString use) || use.getString().equals("sig");
        return forSigning && keyId.map(id -> key.get("kid") instanceof JsonString kid && kid.getString().equals(id))
                .orElse(true);
    }
}
