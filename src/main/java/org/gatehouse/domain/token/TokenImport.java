package org.gatehouse.domain.token;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gatehouse.domain.Change;
import org.gatehouse.platform.config.TokenConfig;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.persistence.Criterion;

/** Takes in tokens that another product has issued: they keep their values, and end when they would have ended. */
@Stateless
public class TokenImport {

    @Inject
    private AccessTokenRepository tokens;
    @Inject
    private RefreshTokenRepository refreshTokens;
    @Inject
    private TokenFamilyRepository families;
    @Inject
    private TokenConfig config;
    @Inject
    private Event<Change> changes;

    /** Whether a token of one of the values is here, from wherever. */
    public boolean isHere(ImportedToken known) {
        return known.access().filter(value -> tokens.exists(valued(value))).isPresent()
                || known.refresh().filter(refresh -> refreshTokens.exists(valued(refresh.value()))).isPresent();
    }

    /** Takes the token in, and the refresh token as the first of a family; the access token, if there is one. */
    public Optional<AccessToken> takeIn(ImportedToken known) {
        Optional<TokenFamily> family = known.refresh().map(refresh -> takeIn(refresh, known.wanted()));
        Optional<AccessToken> token = known.access()
                .map(value -> tokens.add(new AccessToken(known, value, family)));
        token.ifPresent(added -> changes.fire(new Change.Created(added, true)));
        return token;
    }

    private TokenFamily takeIn(ImportedToken.Refresh refresh, NewToken wanted) {
        TokenFamily family = families.add(new TokenFamily(wanted, refresh.created(), config.refreshMaxLifetime()));
        refreshTokens.add(new RefreshToken(family, refresh.value(), refresh.created()));
        return family;
    }

    private static Criterion valued(Secret value) {
        return Criterion.is("digest", value.digest().toBytes());
    }
}
