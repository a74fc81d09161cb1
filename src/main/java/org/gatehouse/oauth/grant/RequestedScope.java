package org.gatehouse.oauth.grant;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gatehouse.domain.token.Scope;
import org.gatehouse.oauth.OAuthError;
import org.gatehouse.oauth.OAuthException;
import org.gatehouse.oauth.Parameters;

/** The {@code scope} parameter (RFC 6749 §3.3). */
final class RequestedScope {

    private RequestedScope() {
    }

    /** What the client asks for; a word said twice counts once. */
    static Optional<Scope> of(Parameters parameters) {
        return parameters.optional("scope").map(RequestedScope::parse);
    }

    private static Scope parse(String text) {
        List<String> words = Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).distinct().toList();
        return Scope.of(String.join(" ", words)).orElseThrow(() -> new OAuthException(OAuthError.INVALID_SCOPE,
                "The scope must be one or more of: " + String.join(" ", Scope.KNOWN) + "."));
    }
}
