package org.gatehouse.domain.token;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gatehouse.domain.PurgePlace;
import org.gatehouse.domain.PurgeStep;

/**
 * Removes tokens that are of no use to anybody, a batch a transaction; called until nothing is left.
 *
 * <p>Of no use is an access token that has expired and that no refresh token can renew. A refresh token stays, spent or
 * not, while its family lives, because a spent one that comes back tells of a theft; a dead family goes when no access
 * token names it any more. Nothing is announced: these have ended before.
 */
@Stateless
public class TokenPurge {

    /** Small enough for a disk that has to read each row from elsewhere: among ten million, a thousand took five seconds. */
    private static final int BATCH = 250;

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
     * Removes some access tokens. It looks at so many that have expired, whether they are of use or not, so that no step
     * takes long however many have to stay.
     *
     * @param from where the step before ended
     */
    public PurgeStep purgeAccessTokens(PurgePlace from) {
        Instant now = clock.instant();
        List<PurgeCandidate> some = tokens.expired(from, now, BATCH);
        Set<Long> renewable = families.renewable(familiesOf(some), now, oldestRefreshable(now));
        List<Long> useless = some.stream().filter(one -> !renewable.contains(one.familyId()))
                .map(one -> one.place().id()).toList();
        tokens.removeAll(useless);
        return new PurgeStep(useless.size(), after(some));
    }

    /**
     * Removes some refresh tokens of dead families, and the families that have none left.
     *
     * @param from where the step before ended
     */
    public PurgeStep purgeRefreshTokens(DeadBy reason, PurgePlace from) {
        Instant now = clock.instant();
        List<PurgeCandidate> some = families.dead(reason, from,
                reason == DeadBy.AGE ? now : oldestRefreshable(now), BATCH);
        Set<Long> dead = familiesOf(some);
        dead.removeAll(families.named(dead));
        List<Long> spent = refreshTokens.idsOf(dead, BATCH);
        refreshTokens.removeAll(spent);
        if (spent.size() == BATCH) { // they may have more
            return new PurgeStep(spent.size(), Optional.of(from));
        }
        families.removeAll(dead);
        return new PurgeStep(spent.size(), after(some));
    }

    private static Set<Long> familiesOf(List<PurgeCandidate> some) {
        return some.stream().map(PurgeCandidate::familyId).filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<PurgePlace> after(List<PurgeCandidate> some) {
        return some.size() < BATCH ? Optional.empty() : Optional.of(some.get(BATCH - 1).place());
    }

    /** A refresh token that is older can't be used, however long ago that would be. */
    private Instant oldestRefreshable(Instant now) {
        Instant oldest = now.minus(lifetimes.ofRefreshTokens());
        return oldest.isBefore(Instant.EPOCH) ? Instant.EPOCH : oldest;
    }
}
