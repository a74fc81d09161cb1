package org.gatehouse.domain.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.gatehouse.platform.crypto.RandomText;
import org.gatehouse.platform.crypto.Secret;

/** Makes the values of new access tokens, for whoever may have one. */
@ApplicationScoped
public class TokenMint {

    @Inject
    private TokenEligibility eligibility;
    @Inject
    private TokenLifetimes lifetimes;
    @Inject
    private SelfContainedTokens selfContained;
    @Inject
    private RandomText random;

    /** A token as it is wanted, or a refusal; nothing is stored yet. */
    MintedToken mint(NewToken wanted, Instant now) {
        eligibility.check(wanted);
        Instant expires = lifetimes.expiryOf(wanted, now);
        Secret value = selfContained.mint(wanted, expires, now)
                .orElseGet(() -> wanted.kind().format().next(random));
        return new MintedToken(wanted, value, expires, now);
    }
}
