package org.gatehouse.oauth.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gatehouse.domain.token.IssuedToken;
import org.gatehouse.domain.token.LockedFamily;
import org.gatehouse.domain.token.RefreshVerdict;
import org.gatehouse.domain.token.Renewal;
import org.gatehouse.domain.token.Scope;
import org.gatehouse.domain.token.TokenFamily;
import org.gatehouse.domain.token.TokenLifetimes;
import org.gatehouse.oauth.ResourceIndicators;
import org.gatehouse.oauth.oidc.IdTokens;
import org.gatehouse.platform.config.TokenConfig;

/** What a refresh token is worth and what its client gets for it (RFC 6749 §6). */
@ApplicationScoped
public class RefreshRules {

    @Inject
    private ResourceIndicators resources;
    @Inject
    private TokenLifetimes lifetimes;
    @Inject
    private IdTokens idTokens;
    @Inject
    private TokenConfig config;
    @Inject
    private Clock clock;

    RefreshVerdict judge(LockedFamily locked) {
        return locked.family().judge(locked.token(), clock.instant(), lifetimes.ofRefreshTokens(),
                config.longestRace());
    }

    /** What the request asks for, out of what was granted; refuses what exceeds it. */
    Renewal renewal(RefreshWish wish, LockedFamily locked) {
        TokenFamily family = locked.family();
        Scope scope = RequestedScope.within(family.scope(), wish.client(), wish.parameters());
        List<String> audience = resources.narrowed(family.authorization().resources(), wish.parameters());
        return new Renewal(locked, scope, audience, wish.request());
    }

    /** The pair, with an ID token if there was one before. */
    TokenAnswer answer(IssuedToken issued, TokenFamily family) {
        TokenAnswer answer = TokenAnswer.of(issued);
        // OpenID Connect Core §12.2: the same user, moment and session as in the first one, and no nonce
        return idTokens.issue(issued, family.authorization(), Optional.empty())
                .map(idToken -> answer.with("id_token", idToken)).orElse(answer);
    }
}
