package org.gatehouse.oauth.authorize;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;

/** Which facts about the user an application asks for one by one (OpenID Connect Core §5.5). */
public final class ClaimNames {

    private ClaimNames() {
    }

    /**
     * The names of the facts.
     *
     * @param claims as the application wrote them, already checked; empty: none
     */
    public static List<String> of(String claims) {
        if (claims.isEmpty()) {
            return List.of();
        }
        try (JsonReader reader = Json.createReader(new StringReader(claims))) {
            JsonObject wanted = reader.readObject();
            return Stream.of("id_token", "userinfo").map(wanted::get).filter(JsonObject.class::isInstance)
                    .flatMap(place -> place.asJsonObject().keySet().stream()).distinct().sorted().toList();
        }
    }
}
