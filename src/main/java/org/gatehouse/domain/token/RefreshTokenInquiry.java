package org.gatehouse.domain.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.platform.crypto.Secret;

/** Whether a refresh token would be good, without using it. */
@ApplicationScoped
public class RefreshTokenInquiry {

    @Inject
    private RefreshTokenRepository refreshTokens;
    @Inject
    private TokenFamilyRepository families;
    @Inject
    private TokenLifetimes lifetimes;
    @Inject
    private Clock clock;

    /** The refresh token with this value, if it could be used now. */
    public Optional<UsableRefreshToken> find(Secret value) {
        return refreshTokens.findBySecret(value)
                .flatMap(token -> families.find(token.familyId()).flatMap(family -> usable(family, token)));
    }

    private Optional<UsableRefreshToken> usable(TokenFamily family, RefreshToken token) {
        Duration lifetime = lifetimes.ofRefreshTokens();
        boolean good = family.isUsable()
                && family.judge(token, clock.instant(), lifetime, Duration.ZERO) == RefreshVerdict.GOOD;
        Instant ownEnd = token.created().plus(lifetime);
        Instant end = ownEnd.isBefore(family.expires()) ? ownEnd : family.expires();
        return good ? Optional.of(new UsableRefreshToken(family, token, end)) : Optional.empty();
    }
}
