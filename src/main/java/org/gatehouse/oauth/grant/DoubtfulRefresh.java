package org.gatehouse.oauth.grant;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.gatehouse.domain.token.FamilyLocks;
import org.gatehouse.domain.token.IssuedToken;
import org.gatehouse.domain.token.LockedFamily;
import org.gatehouse.domain.token.RefreshGrace;
import org.gatehouse.domain.token.RefreshVerdict;
import org.gatehouse.domain.token.Renewal;
import org.gatehouse.domain.token.TokenFamily;
import org.gatehouse.domain.token.TokenRotation;
import org.gatehouse.domain.token.TokenService;
import org.gatehouse.oauth.OAuthError;
import org.gatehouse.oauth.OAuthException;
import org.gatehouse.platform.log.EventLog;
import org.gatehouse.platform.metrics.Meters;
import org.gatehouse.platform.metrics.Metric;
import org.gatehouse.platform.metrics.Tally;

/**
 * Answers a refresh by whatever its token turns out to be (RFC 9700 §4.14.2).
 *
 * <p>The family is locked before anything is decided, so of many that present the same token one wins. A second use of
 * the newest spent token within {@code gatehouse.refresh.race-window} is refused and harms nobody, or within
 * {@code gatehouse.refresh.grace} gets the same pair; any other reuse
 * means that two parties hold the family, and ends it.
 */
@Stateless
public class DoubtfulRefresh {

    private static final Tally REUSED = Meters.tally(Metric.REFRESH_TOKENS_REUSED);

    @Inject
    private FamilyLocks locks;
    @Inject
    private TokenService tokens;
    @Inject
    private TokenRotation rotation;
    @Inject
    private RefreshGrace grace;
    @Inject
    private RefreshRules rules;

    /** A pair, or a refusal. */
    public TokenAnswer answer(RefreshWish wish) {
        LockedFamily locked = locks.lock(wish.presented()).filter(found -> found.family().isIssuedTo(wish.client()))
                .orElseThrow(() -> invalid("The refresh token is unknown."));
        boolean crossed = check(locked) == RefreshVerdict.RACE;
        Renewal renewal = rules.renewal(wish, locked);
        IssuedToken issued = crossed
                ? grace.again(locked).orElseThrow(() -> invalid("The refresh token has just been used."))
                : rotation.rotate(List.of(renewal)).get(0);
        return rules.answer(issued, locked.family());
    }

    /** Whether it is good, or has been a moment ago; anything else is refused. */
    private RefreshVerdict check(LockedFamily locked) {
        TokenFamily family = locked.family();
        RefreshVerdict verdict = rules.judge(locked);
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
