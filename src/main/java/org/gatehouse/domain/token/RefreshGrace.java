package org.gatehouse.domain.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gatehouse.platform.config.TokenConfig;
import org.gatehouse.platform.crypto.Vault;

/**
 * Gives a client that presents its refresh token twice, within {@code gatehouse.refresh.grace}, the same pair twice:
 * for clients that lose answers or can't keep their requests apart. Off unless the operator wants it.
 *
 * <p>The pair is sealed with the spent token, which is stored nowhere: whoever has the database alone can't open it.
 */
@ApplicationScoped
public class RefreshGrace {

    private static final String LABEL = "successor";
    private static final int LONGEST = 8000; // of the column; a pair that is longer is not given twice

    @Inject
    private AccessTokenRepository tokens;
    @Inject
    private RefreshTokenRepository refreshTokens;
    @Inject
    private TokenConfig config;
    @Inject
    private Clock clock;

    /** Keeps the pair that has just taken the place of a refresh token, and forgets the one before it. */
    void keep(LockedFamily spent, IssuedToken issued) {
        if (config.refreshGrace().isZero()) {
            return;
        }
        refreshTokens.forgetSuccessors(spent.family().id());
        issued.refreshValue().ifPresent(refresh -> {
            String sealed = new Vault(spent.presented()).sealAll(List.of(issued.value(), refresh), LABEL);
            if (sealed.length() <= LONGEST) {
                refreshTokens.keepSuccessor(spent.token().id(), sealed);
            }
        });
    }

    /** The pair that took the place of the newest spent refresh token, if that was a moment ago and it still is good. */
    public Optional<IssuedToken> again(LockedFamily spent) {
        return spent.token().successor()
                .filter(kept -> spent.token().wasSpentWithin(config.refreshGrace(), clock.instant()))
                .map(kept -> new Vault(spent.presented()).openAll(kept, LABEL)).filter(pair -> pair.size() == 2)
                .flatMap(pair -> tokens.findBySecret(pair.get(0))
                        .map(token -> new IssuedToken(token, pair.get(0), Optional.of(pair.get(1)))));
    }
}
