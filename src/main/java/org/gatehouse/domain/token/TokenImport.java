package org.gatehouse.domain.token;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.domain.Change;
import org.gatehouse.platform.config.TokenConfig;
import org.gatehouse.platform.crypto.Digest;
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

    /** Those of which a value is here already, from wherever; two queries. */
    public Set<ImportedToken> hereAmong(Collection<ImportedToken> known) {
        Set<Digest> here = new HashSet<>();
        tokens.findFirst(most(known), valued(known.stream().flatMap(token -> token.access().stream())))
                .forEach(token -> here.add(token.digest()));
        refreshTokens.findFirst(most(known), valued(known.stream().flatMap(token -> token.refresh().stream())
                .map(ImportedToken.Refresh::value))).forEach(token -> here.add(token.digest()));
        return known.stream().filter(token -> token.values().anyMatch(value -> here.contains(value.digest())))
                .collect(Collectors.toSet());
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

    private static Criterion valued(Stream<Secret> values) {
        return Criterion.in("digest", values.map(value -> value.digest().toBytes()).toList());
    }

    private static int most(Collection<ImportedToken> known) {
        return Math.max(1, known.size());
    }
}
