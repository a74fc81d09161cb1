package org.gatehouse.domain.token;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.gatehouse.platform.crypto.Secret;

/** Tokens in whose place somebody wants another one, which must not outlive them. */
@Stateless
public class SubjectTokens {

    @Inject
    private AccessTokenRepository tokens;
    @Inject
    private TokenFamilyRepository families;
    @Inject
    private Clock clock;

    /**
     * The token with this value, if it is good for anything. Its family and itself are locked until the transaction
     * ends: nobody can end them between this look and the making of the other token.
     */
    public Optional<AccessToken> lock(Secret value) {
        return tokens.lineageOf(value).flatMap(found -> {
            found.familyId().ifPresent(families::lock);
            return tokens.lock(found.tokenId());
        }).filter(token -> token.isUsable(clock.instant()));
    }
}
