package org.gatehouse.oauth.grant;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.token.RegisteredScope;
import org.gatehouse.domain.token.Scope;
import org.gatehouse.oauth.OAuthError;
import org.gatehouse.oauth.OAuthException;
import org.gatehouse.oauth.Parameters;

/** The {@code scope} parameter (RFC 6749 §3.3). */
public final class RequestedScope {

    private RequestedScope() {
    }

    /** What the client asks for; a word said twice counts once. */
    public static Optional<Scope> of(Parameters parameters) {
        return parameters.optional("scope").map(RequestedScope::parse);
    }

    /** The same as far as the client may ask for it; by default what it has registered, or everything. */
    public static Scope of(Application client, Parameters parameters) {
        return checked(client, of(parameters).orElseGet(() -> RegisteredScope.of(client).whole().orElse(Scope.ALL)));
    }

    /**
     * What the client asks for out of what it was granted; without a wish all of that which it may still ask for.
     *
     * @param granted by the authorization that a new token comes from
     */
    static Scope within(Scope granted, Application client, Parameters parameters) {
        Optional<Scope> wanted = of(parameters);
        if (wanted.filter(scope -> !granted.covers(scope)).isPresent()) {
            throw new OAuthException(OAuthError.INVALID_SCOPE, "The scope exceeds what was granted.");
        }
        return wanted.map(scope -> checked(client, scope)).orElseGet(() -> left(granted, client));
    }

    /** What is left of what was granted, if the client has registered less since. */
    static Scope left(Scope granted, Application client) {
        return RegisteredScope.of(client).shareOf(granted).orElseThrow(RequestedScope::tooMuch);
    }

    private static Scope checked(Application client, Scope wanted) {
        if (!RegisteredScope.of(client).permits(wanted)) {
            throw tooMuch();
        }
        return wanted;
    }

    private static OAuthException tooMuch() {
        return new OAuthException(OAuthError.INVALID_SCOPE, "The application may not ask for all of this scope.");
    }

    private static Scope parse(String text) {
        List<String> words = Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).distinct().toList();
        return Scope.of(String.join(" ", words)).orElseThrow(() -> new OAuthException(OAuthError.INVALID_SCOPE,
                "The scope holds a word that is not known here, or too many."));
    }
}
