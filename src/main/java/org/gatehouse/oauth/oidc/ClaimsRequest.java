package org.gatehouse.oauth.oidc;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.domain.token.Authorization;
import org.gatehouse.domain.user.User;
import org.gatehouse.oauth.OAuthError;
import org.gatehouse.oauth.OAuthException;
import org.gatehouse.platform.json.Json;

/**
 * The parameter {@code claims} (OpenID Connect Core §5.5): which claims a client wants one by one, and where.
 *
 * <p>Essential or not, a claim that nobody has told is left out (§5.5.1). Names that nobody knows are ignored.
 */
public final class ClaimsRequest {

    private static final String ID_TOKEN = "id_token";
    private static final String USERINFO = "userinfo";

    private final JsonObject wanted;

    private ClaimsRequest(JsonObject wanted) {
        this.wanted = wanted;
    }

    /** The parameter's text, or an empty one; refuses what is no such object. */
    public static ClaimsRequest of(String text) {
        JsonObject wanted = text.isEmpty() ? JsonValue.EMPTY_JSON_OBJECT : parsed(text);
        Stream.of(ID_TOKEN, USERINFO).filter(wanted::containsKey).map(wanted::get).forEach(member -> {
            boolean wellFormed = member == JsonValue.NULL || member instanceof JsonObject claims && claims.values()
                    .stream().allMatch(claim -> claim == JsonValue.NULL || claim instanceof JsonObject);
            if (!wellFormed) {
                throw malformed();
            }
        });
        return new ClaimsRequest(wanted);
    }

    /** What was stored with an authorization; nothing, if the request was let through with something else in it. */
    public static ClaimsRequest stored(String text) {
        try {
            return of(text);
        } catch (OAuthException malformed) { // the tokens are good without
            return new ClaimsRequest(JsonValue.EMPTY_JSON_OBJECT);
        }
    }

    /** The claims that are wanted in either place, in the order in which they are told. */
    public Set<StandardClaim> all() {
        Set<StandardClaim> both = EnumSet.noneOf(StandardClaim.class);
        both.addAll(inIdToken());
        both.addAll(inUserinfo());
        return both;
    }

    /** The claims that are wanted in the ID token. */
    Set<StandardClaim> inIdToken() {
        return claims(ID_TOKEN);
    }

    /** The claims that are wanted at userinfo. */
    Set<StandardClaim> inUserinfo() {
        return claims(USERINFO);
    }

    /**
     * Whether the request can be met with this user: if it names a subject, it is he, and if the authentication must be
     * of a certain class, it is the one that there is (§5.5.1.1). If not, the user has to sign in as somebody else or
     * the request is refused.
     */
    public boolean canBeMetBy(User user) {
        return Stream.of(ID_TOKEN, USERINFO).allMatch(place -> permits(place, "sub", user.subject()))
                && (!isEssential("acr") || permits(ID_TOKEN, "acr", IdTokens.ACR));
    }

    /** Whether the client can't do without the claim in the ID token; {@code auth_time} is always there. */
    private boolean isEssential(String claim) {
        return details(ID_TOKEN, claim).filter(wish -> wish.getBoolean("essential", false)).isPresent();
    }

    private boolean permits(String place, String claim, String value) {
        return details(place, claim).map(wish -> {
            JsonValue only = wish.get("value");
            JsonValue some = wish.get("values");
            return (only == null || isText(only, value)) && (!(some instanceof JsonArray list)
                    || list.stream().anyMatch(one -> isText(one, value)));
        }).orElse(true);
    }

    private static boolean isText(JsonValue json, String text) {
        return json instanceof JsonString string && string.getString().equals(text);
    }

    private Optional<JsonObject> details(String place, String claim) {
        return wanted.get(place) instanceof JsonObject claims && claims.get(claim) instanceof JsonObject wish
                ? Optional.of(wish)
                : Optional.empty();
    }

    private Set<StandardClaim> claims(String place) {
        return wanted.get(place) instanceof JsonObject claims
                ? claims.keySet().stream().flatMap(name -> StandardClaim.named(name).stream())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static JsonObject parsed(String text) {
        if (text.length() > Authorization.LONGEST_CLAIMS) {
            throw new OAuthException(OAuthError.INVALID_REQUEST, "The parameter claims is too long.");
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (RuntimeException notAnObject) { // parsers differ in what they throw at nonsense and at deep nesting
            throw malformed();
        }
    }

    private static OAuthException malformed() {
        return new OAuthException(OAuthError.INVALID_REQUEST, "The parameter claims is malformed.");
    }
}
