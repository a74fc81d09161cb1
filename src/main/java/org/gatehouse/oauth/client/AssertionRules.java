package org.gatehouse.oauth.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an assertion must say (RFC 7523 §3, OpenID Connect Core §9), whoever has signed it.
 *
 * @param audiences any of which it must be for
 * @param now when it is presented
 */
record AssertionRules(Set<String> audiences, Instant now) {

    /** How long an assertion may be good for from now on, so that it need not be remembered for longer. */
    static final Duration LONGEST = Duration.ofMinutes(10);
    /** By how much a client's clock may be ahead. */
    private static final Duration LEEWAY = Duration.ofSeconds(30);
    private static final int LONGEST_ID = 255;

    /** What is wrong with it; nothing in it is secret. */
    Optional<String> fault(Map<String, Object> claims) {
        if (!(claims.get("sub") instanceof String subject) || !subject.equals(claims.get("iss"))) {
            return Optional.of("iss and sub must both be the client_id.");
        }
        if (audience(claims.get("aud")).stream().noneMatch(audiences::contains)) {
            return Optional.of("aud must be the issuer or the token endpoint.");
        }
        if (!(claims.get("exp") instanceof Number end) || !now.isBefore(moment(end))) {
            return Optional.of("exp is missing or over.");
        }
        if (moment(end).isAfter(now.plus(LONGEST))) {
            return Optional.of("exp is more than " + LONGEST.toMinutes() + " minutes away.");
        }
        if (!hasBegun(claims.get("iat")) || !hasBegun(claims.get("nbf"))) {
            return Optional.of("iat or nbf is in the future.");
        }
        boolean named = claims.get("jti") instanceof String id && !id.isEmpty() && id.length() <= LONGEST_ID;
        return named ? Optional.empty() : Optional.of("jti is missing or too long.");
    }

    private static Collection<?> audience(Object claim) {
        return claim instanceof Collection<?> several ? several : claim == null ? List.of() : List.of(claim);
    }

    private boolean hasBegun(Object claim) {
        return claim == null || claim instanceof Number begin && !moment(begin).isAfter(now.plus(LEEWAY));
    }

    /** Whatever number it is: what no clock can show is long over or far away. */
    private static Instant moment(Number seconds) {
        long bounded = Math.max(Instant.MIN.getEpochSecond(),
                Math.min(Instant.MAX.getEpochSecond(), seconds.longValue()));
        return Instant.ofEpochSecond(bounded);
    }
}
