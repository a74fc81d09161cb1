package org.gatehouse.domain.token;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.gatehouse.domain.BaseEntity;
import org.gatehouse.domain.Change;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.persistence.Criterion;

/**
 * Ends tokens of which somebody knows only the value or the user.
 *
 * <p>The mass methods do a step, which is a transaction of a few hundred tokens; they are called until nothing is left.
 * Each token gets its entry in the activity stream.
 */
@Stateless
public class TokenRevocation {

    private static final int BATCH = 200;

    @Inject
    private AccessTokenRepository tokens;
    @Inject
    private RefreshTokenRepository refreshTokens;
    @Inject
    private TokenFamilyRepository families;
    @Inject
    private FamilyLocks locks;
    @Inject
    private TokenService service;
    @Inject
    @Any
    private Instance<Unredeemed> unredeemed;
    @Inject
    private Clock clock;
    @Inject
    private Event<Change> changes;

    /** Ends the token with this value, and with it whatever it could renew or be renewed by; does nothing without one. */
    public void revoke(Secret value) {
        locks.lock(value).ifPresent(found -> service.revoke(found.family()));
        tokens.findBySecret(value).ifPresent(service::revoke);
    }

    /** Ends access tokens of a user, or of everybody, and leaves the refresh tokens that could renew them. */
    public EndedTokens endAccessTokens(OptionalLong userId) {
        List<AccessToken> some = tokens.findFirst(BATCH, of(userId));
        return new EndedTokens(List.of(), end(some), some.size() < BATCH);
    }

    /**
     * Ends what a user, or everybody, has allowed and no application has redeemed yet.
     *
     * <p>It comes before {@link #endFamilies}: this waits for whoever is redeeming something, and that ends what he gets;
     * the other way round his tokens would outlive both.
     */
    public EndedTokens endUnredeemed(OptionalLong userId) {
        boolean finished = unredeemed.stream().map(kind -> kind.end(userId, BATCH)).reduce(true, Boolean::logicalAnd);
        return new EndedTokens(List.of(), List.of(), finished);
    }

    /**
     * Ends authorizations of a user, or of everybody: refresh tokens, and whatever access tokens came from them. Before
     * it comes {@link #endUnredeemed}.
     */
    public EndedTokens endFamilies(OptionalLong userId) {
        List<TokenFamily> some = families.findFirst(BATCH, of(userId).and(Criterion.isNull("revoked")));
        List<TokenFamily> living = families.lockAll(ids(some));
        living.forEach(family -> family.revoke(clock.instant()));
        List<Long> ids = ids(living);
        List<Long> ended = new ArrayList<>(endAll(Criterion.in("familyId", ids)));
        ended.addAll(endAll(Criterion.in("originFamilyId", ids)));
        return new EndedTokens(refreshTokens.unspentOf(ids), ended, some.size() < BATCH);
    }

    private List<Long> endAll(Criterion doomed) {
        List<Long> ended = new ArrayList<>();
        for (List<AccessToken> some = tokens.findFirst(BATCH, doomed); !some.isEmpty(); some = tokens
                .findFirst(BATCH, doomed)) {
            ended.addAll(end(some));
        }
        return ended;
    }

    private List<Long> end(List<AccessToken> some) {
        List<AccessToken> living = tokens.lockAll(ids(some)); // whoever went meanwhile has got his entry
        living.forEach(token -> changes.fire(new Change.Deleted(token)));
        tokens.removeAll(ids(living));
        return ids(living);
    }

    private static Criterion of(OptionalLong userId) {
        return userId.isPresent() ? Criterion.is("userId", userId.getAsLong()) : Criterion.ALL;
    }

    private static List<Long> ids(List<? extends BaseEntity> entities) {
        return entities.stream().map(BaseEntity::id).toList();
    }
}
