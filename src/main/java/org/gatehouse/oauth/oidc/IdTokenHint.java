package org.gatehouse.oauth.oidc;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An ID token of ours that somebody shows again ({@code id_token_hint}): it says who is meant and proves nothing.
 *
 * @param subject whom it speaks of
 * @param clientId to whom it was issued
 * @param sessionId the public name of the session in which the user had signed in
 */
public record IdTokenHint(String subject, String clientId, Optional<String> sessionId) {

    /** What the claims of an ID token say; empty if there is something missing that every ID token has. */
    static Optional<IdTokenHint> of(Map<String, Object> claims) {
        Object audience = claims.get("aud") instanceof List<?> list && list.size() == 1 ? list.get(0)
                : claims.get("aud");
        return claims.get("sub") instanceof String subject && audience instanceof String client
                ? Optional.of(new IdTokenHint(subject, client,
                        Optional.ofNullable(claims.get("sid")).map(Object::toString)))
                : Optional.empty();
    }
}
