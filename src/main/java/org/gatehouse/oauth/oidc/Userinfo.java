package org.gatehouse.oauth.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.gatehouse.domain.profile.ProfileRepository;
import org.gatehouse.domain.token.AccessToken;
import org.gatehouse.domain.user.User;

/** What the user of an access token has let its application know about him (OpenID Connect Core §5.3). */
@ApplicationScoped
public class Userinfo {

    @Inject
    private ProfileRepository profiles;

    /** The claims; the subject first, which is the one of the ID token. */
    public Map<String, Object> of(User user, AccessToken token) {
        Set<StandardClaim> wanted = EnumSet.noneOf(StandardClaim.class);
        wanted.addAll(UserClaims.askedForBy(token.scope()));
        wanted.addAll(ClaimsRequest.stored(token.claims()).inUserinfo());
        Map<String, Object> claims = new LinkedHashMap<>(Map.of("sub", user.subject()));
        if (!wanted.isEmpty()) {
            claims.putAll(UserClaims.of(profiles.of(user), wanted));
        }
        return claims;
    }
}
