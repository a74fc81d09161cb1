package org.gatehouse.oauth.grant;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.token.Scope;
import org.gatehouse.domain.token.ScopeWords;
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
        return checked(client, of(parameters).orElseGet(() -> byDefault(client)));
    }

    /** The scope, which must be within what the client may ask for. */
    static Scope checked(Application client, Scope wanted) {
        if (!wanted.words().stream().allMatch(client.metadata()::mayAskFor)) {
            throw new OAuthException(OAuthError.INVALID_SCOPE, "The application may not ask for all of this scope.");
        }
        return wanted;
    }

    /** AWX: everything; of an application that has registered a scope (RFC 7591 §2), that. */
    private static Scope byDefault(Application client) {
        List<String> registered = client.metadata().scope().stream().filter(ScopeWords::isKnown).toList();
        return registered.isEmpty() ? Scope.ALL : new Scope(registered);
    }

    private static Scope parse(String text) {
        List<String> words = Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).distinct().toList();
        return Scope.of(String.join(" ", words)).orElseThrow(() -> new OAuthException(OAuthError.INVALID_SCOPE,
                "The scope holds a word that is not known here, or too many."));
    }
}
