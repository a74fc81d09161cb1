package org.gatehouse.domain.token;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Removes tokens that are of no use to anybody, a batch a transaction; called until nothing is left.
 *
 * <p>Of no use is an access token that has expired and that no refresh token can renew. A refresh token stays, spent or
 * not, while its family lives, because a spent one that comes back tells of a theft; a dead family goes when no access
 * token names it any more. Nothing is announced: these have ended before.
 */
@Stateless
public class TokenPurge {

    private static final int BATCH = 1000;

    @Inject
    private AccessTokenRepository tokens;
    @Inject
    private RefreshTokenRepository refreshTokens;
    @Inject
    private TokenFamilyRepository families;
    @Inject
    private TokenLifetimes lifetimes;
    @Inject
    private Clock clock;

    /**
     * Removes some access tokens.
     *
     * @param from where the batch before ended, so that those which stay are not looked at again and again
     */
    public PurgedTokens purgeAccessTokens(Instant from) {
        Instant now = clock.instant();
        List<AccessToken> some = tokens.findUseless(from, now, oldestRefreshable(now), BATCH);
        tokens.removeAll(some.stream().map(AccessToken::id).toList());
        return new PurgedTokens(some.size(), some.size() < BATCH,
                some.isEmpty() ? from : some.get(some.size() - 1).expires());
    }

    /** Removes some refresh tokens of dead families, and the families that have none left. */
    public PurgedTokens purgeRefreshTokens() {
        Instant now = clock.instant();
        List<Long> dead = families.findDead(now, oldestRefreshable(now), BATCH);
        List<Long> some = refreshTokens.idsOf(dead, BATCH);
        refreshTokens.removeAll(some);
        if (some.size() < BATCH) {
            families.removeAll(dead);
        }
        return new PurgedTokens(some.size(), some.size() < BATCH && dead.size() < BATCH, now);
    }

    /** A refresh token that is older can't be used, however long ago that would be. */
    private Instant oldestRefreshable(Instant now) {
        Instant oldest = now.minus(lifetimes.ofRefreshTokens());
        return oldest.isBefore(Instant.EPOCH) ? Instant.EPOCH : oldest;
    }
}
