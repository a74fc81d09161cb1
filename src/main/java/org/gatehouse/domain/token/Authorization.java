package org.gatehouse.domain.token;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a user came to authorize an application, as far as its tokens have to know later.
 *
 * @param consentId the remembered consent; the tokens end with it
 * @param authenticated when the user last proved who he is
 * @param sessionId the public name of the session in which he did, never the cookie's value
 * @param resources whom the tokens are for (RFC 8707), as absolute URIs; empty: this server
 * @param claims which facts about the user the application asked for one by one, as it wrote them; empty: none
 */
public record Authorization(OptionalLong consentId, Optional<Instant> authenticated, Optional<String> sessionId,
        List<String> resources, String claims) {

    /** Most characters of {@code claims}. */
    public static final int LONGEST_CLAIMS = 4000;

    /** Nothing is known: no browser was part of it. */
    public static final Authorization UNKNOWN = new Authorization(OptionalLong.empty(), Optional.empty(),
            Optional.empty(), List.of(), "");

    public Authorization {
        resources = List.copyOf(resources);
    }

    /** An authorization in which no single facts were asked for. */
    public Authorization(OptionalLong consentId, Optional<Instant> authenticated, Optional<String> sessionId,
            List<String> resources) {
        this(consentId, authenticated, sessionId, resources, "");
    }

    /** The same authorization with single facts that the application asked for. */
    public Authorization asking(String wantedClaims) {
        return new Authorization(consentId, authenticated, sessionId, resources, wantedClaims);
    }

    /** The same authorization for other resources. */
    public Authorization limitedTo(List<String> others) {
        return new Authorization(consentId, authenticated, sessionId, others, claims);
    }
}
