package org.gatehouse.oauth.grant;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gatehouse.domain.token.IssuedToken;
import org.gatehouse.platform.crypto.Secret;

/**
 * What a grant gives: a token, and whatever else belongs into the answer (RFC 6749 §5.1).
 *
 * @param issued the token and its refresh token
 * @param more further members by name, such as {@code id_token}; values may be secrets
 */
public record TokenAnswer(IssuedToken issued, Map<String, Secret> more) {

    public TokenAnswer {
        more = Map.copyOf(more);
    }

    static TokenAnswer of(IssuedToken issued) {
        return new TokenAnswer(issued, Map.of());
    }

    /** The same answer with one more member. */
    TokenAnswer with(String name, String value) {
        Map<String, Secret> members = new LinkedHashMap<>(more);
        members.put(name, Secret.of(value));
        return new TokenAnswer(issued, members);
    }
}
