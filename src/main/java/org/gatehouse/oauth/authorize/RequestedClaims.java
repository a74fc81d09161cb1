package org.gatehouse.oauth.authorize;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.domain.token.Authorization;
import org.gatehouse.oauth.Parameters;

/** The {@code claims} parameter: facts about the user that an application asks for one by one (OpenID Connect Core §5.5). */
public final class RequestedClaims {

    private static final List<String> PLACES = List.of("id_token", "userinfo");

    private RequestedClaims() {
    }

    /** As the application wrote them; empty: none. */
    static String of(Parameters sent, ReturnAddress answer) {
        Optional<String> text = sent.optional("claims");
        Complaint complaint = new Complaint(answer);
        complaint.when(text.filter(claims -> claims.length() > Authorization.LONGEST_CLAIMS).isPresent(),
                AuthorizationError.INVALID_REQUEST, "The parameter claims is too long.");
        complaint.when(text.filter(claims -> parsed(claims).isEmpty()).isPresent(),
                AuthorizationError.INVALID_REQUEST, "The parameter claims must be a JSON object.");
        return text.orElse("");
    }

    /** The names of the facts. */
    public static List<String> names(String claims) {
        return parsed(claims).stream().flatMap(RequestedClaims::places).flatMap(place -> place.keySet().stream())
                .distinct().sorted().toList();
    }

    private static Stream<JsonObject> places(JsonObject claims) {
        return PLACES.stream().map(claims::get).filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
    }

    private static Optional<JsonObject> parsed(String claims) {
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        try (JsonReader reader = Json.createReader(new StringReader(claims))) {
            JsonValue value = reader.readValue();
            return value instanceof JsonObject object ? Optional.of(object) : Optional.empty();
        } catch (JsonException malformed) {
            return Optional.empty();
        }
    }
}
