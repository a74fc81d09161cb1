package org.gatehouse.domain.token;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatehouse.domain.Change;
import org.gatehouse.domain.Changes;
import org.gatehouse.platform.crypto.RandomText;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.exchange.Exchange;

/** Spends good refresh tokens of different families; as many statements for many of them as for one. */
@Stateless
public class TokenRotation {

    private static final int BATCH = 1000;

    @Inject
    private AccessTokenRepository tokens;
    @Inject
    private RefreshTokenRepository refreshTokens;
    @Inject
    private TokenFamilyRepository families;
    @Inject
    private TokenMint mint;
    @Inject
    private RefreshGrace grace;
    @Inject
    private RandomText random;
    @Inject
    private Clock clock;
    @Inject
    private Event<Changes> announcements;

    /**
     * Spends each of the refresh tokens: the access tokens of its family end, a new pair takes their place.
     *
     * @return the pairs, in the order of the renewals
     */
    public List<IssuedToken> rotate(List<Renewal> renewals) {
        Instant now = clock.instant();
        List<Changes.ForRequest> changes = new ArrayList<>(end(renewals));
        refreshTokens.spendAll(renewals.stream().map(renewal -> renewal.locked().token()).toList(), now);
        families.advanceAll(renewals.stream().map(Renewal::family).toList(), now);
        List<IssuedToken> issued = issue(renewals, now);
        for (int i = 0; i < issued.size(); i++) {
            changes.add(new Changes.ForRequest(new Change.Created(issued.get(i).token()), renewals.get(i).request()));
            grace.keep(renewals.get(i).locked(), issued.get(i));
        }
        announcements.fire(new Changes(changes));
        return issued;
    }

    /** The access tokens go, and nothing with them: whatever they have made belongs to the family, which goes on. */
    private List<Changes.ForRequest> end(List<Renewal> renewals) {
        Map<Long, Exchange> requests = renewals.stream()
                .collect(Collectors.toMap(renewal -> renewal.family().id(), Renewal::request));
        List<Changes.ForRequest> ended = new ArrayList<>();
        List<AccessToken> some;
        do {
            some = tokens.ofFamilies(requests.keySet(), BATCH);
            some.forEach(token -> ended.add(new Changes.ForRequest(new Change.Deleted(token),
                    requests.get(token.familyId().getAsLong()))));
            tokens.removeAll(some.stream().map(AccessToken::id).toList());
        } while (some.size() == BATCH);
        return ended;
    }

    private List<IssuedToken> issue(List<Renewal> renewals, Instant now) {
        List<IssuedToken> issued = new ArrayList<>();
        List<RefreshToken> newest = new ArrayList<>();
        for (Renewal renewal : renewals) {
            MintedToken minted = mint.mint(renewal.successor(), now);
            Secret refreshValue = TokenKind.REFRESH.format().next(random);
            newest.add(new RefreshToken(renewal.family(), refreshValue, now));
            issued.add(new IssuedToken(minted.token(minted.wanted(), Optional.of(renewal.family())), minted.value(),
                    Optional.of(refreshValue)));
        }
        tokens.addAll(issued.stream().map(IssuedToken::token).toList());
        refreshTokens.addAll(newest);
        return issued;
    }
}
