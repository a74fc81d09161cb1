package org.gatehouse.oauth.oidc;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.gatehouse.domain.profile.Profile;
import org.gatehouse.domain.token.Scope;

/** Claims about a user, ready to be told. */
final class UserClaims {

    private UserClaims() {
    }

    /** The claims that the scope asks for (OpenID Connect Core §5.4). */
    static Set<StandardClaim> askedForBy(Scope scope) {
        Set<StandardClaim> claims = EnumSet.noneOf(StandardClaim.class);
        Arrays.stream(StandardClaim.values()).filter(claim -> scope.words().contains(claim.scope()))
                .forEach(claims::add);
        return claims;
    }

    /** Those of the claims that there is something to say about, by their names, in a fixed order. */
    static Map<String, Object> of(Profile profile, Collection<StandardClaim> wanted) {
        Map<String, Object> claims = new LinkedHashMap<>();
        wanted.stream().sorted().forEach(claim -> claim.of(profile)
                .ifPresent(value -> claims.put(claim.claim(), value)));
        return claims;
    }
}
