package org.gatehouse.oauth.grant;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.token.IssuedToken;
import org.gatehouse.domain.token.LockedFamily;
import org.gatehouse.domain.token.RefreshGrace;
import org.gatehouse.domain.token.RefreshVerdict;
import org.gatehouse.domain.token.Scope;
import org.gatehouse.domain.token.TokenFamily;
import org.gatehouse.domain.token.TokenLifetimes;
import org.gatehouse.domain.token.TokenService;
import org.gatehouse.oauth.OAuthError;
import org.gatehouse.oauth.OAuthException;
import org.gatehouse.oauth.Parameters;
import org.gatehouse.oauth.ResourceIndicators;
import org.gatehouse.oauth.oidc.IdTokens;
import org.gatehouse.platform.config.TokenConfig;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.log.EventLog;
import org.gatehouse.platform.metrics.Meters;
import org.gatehouse.platform.metrics.Metric;
import org.gatehouse.platform.metrics.Tally;

/**
 * A refresh token for a new pair (RFC 6749 §6), with rotation and reuse detection (RFC 9700 §4.14.2).
 *
 * <p>The family is locked before anything is decided, so of many that present the same token one wins. A second use of
 * the newest spent token within {@code gatehouse.refresh.race-window} is refused and harms nobody, or within
 * {@code gatehouse.refresh.grace} gets the same pair; any other reuse
 * means that two parties hold the family, and ends it.
 */
@Stateless
public class RefreshTokenGrant implements TokenGrant {

    private static final Tally REUSED = Meters.tally(Metric.REFRESH_TOKENS_REUSED);

    @Inject
    private TokenService tokens;
    @Inject
    private RefreshGrace grace;
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

    @Override
    public String grantType() {
        return "refresh_token";
    }

    @Override
    public TokenAnswer issue(Application client, Parameters parameters) {
        if (!client.grantTypes().refreshes()) {
            throw new OAuthException(OAuthError.UNAUTHORIZED_CLIENT,
                    "The application is registered for other grants.");
        }
        Secret presented = parameters.requiredSecret("refresh_token", "Missing refresh token parameter.");
        LockedFamily locked = tokens.lockFamilyOf(presented).filter(found -> found.family().isIssuedTo(client))
                .orElseThrow(() -> invalid("The refresh token is unknown."));
        TokenFamily family = locked.family();
        boolean crossed = check(locked) == RefreshVerdict.RACE;
        Scope scope = RequestedScope.within(family.scope(), client, parameters);
        List<String> audience = resources.narrowed(family.authorization().resources(), parameters);
        IssuedToken issued = crossed
                ? grace.again(locked).orElseThrow(() -> invalid("The refresh token has just been used."))
                : tokens.rotate(locked, scope, audience);
        TokenAnswer answer = TokenAnswer.of(issued);
        // OpenID Connect Core §12.2: the same user, moment and session as in the first one, and no nonce
        return idTokens.issue(issued, family.authorization(), Optional.empty())
                .map(idToken -> answer.with("id_token", idToken)).orElse(answer);
    }

    /** Whether it is good, or has been a moment ago; anything else is refused. */
    private RefreshVerdict check(LockedFamily locked) {
        TokenFamily family = locked.family();
        RefreshVerdict verdict = family.judge(locked.token(), clock.instant(), lifetimes.ofRefreshTokens(),
                config.longestRace());
        switch (verdict) {
            case REVOKED -> throw invalid("The refresh token has been revoked.");
            case EXPIRED -> throw invalid("The refresh token has expired.");
            case REUSED -> {
                REUSED.add();
                EventLog.AUDIT.write("refresh_token.reused", line -> line.putId("family_id", family.id())
                        .putId("of_user_id", family.user().id()));
                tokens.revoke(family); // kept although the request is refused
                throw invalid("The refresh token was used before; everything it led to has been revoked.");
            }
            case GOOD, RACE -> requireLiving(family);
        }
        return verdict;
    }

    private static void requireLiving(TokenFamily family) {
        if (!family.isUsable()) {
            throw invalid("The user or application has been deactivated.");
        }
    }

    private static OAuthException invalid(String description) {
        return new OAuthException(OAuthError.INVALID_GRANT, description);
    }
}
