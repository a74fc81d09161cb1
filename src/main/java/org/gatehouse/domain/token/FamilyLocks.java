package org.gatehouse.domain.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.platform.crypto.Digest;
import org.gatehouse.platform.crypto.Secret;

/** Takes families of tokens for the running transaction alone: nobody else can spend or revoke one meanwhile. */
@ApplicationScoped
public class FamilyLocks {

    @Inject
    private RefreshTokenRepository refreshTokens;
    @Inject
    private TokenFamilyRepository families;

    /** The family of the refresh token with this value, once nobody else has it; empty if there is none. */
    public Optional<LockedFamily> lock(Secret presented) {
        return refreshTokens.familyOf(presented).flatMap(families::lock)
                // the token is read only now: until the lock somebody else may have spent it
                .flatMap(family -> refreshTokens.findBySecret(presented)
                        .map(token -> new LockedFamily(family, token, presented)));
    }

    /**
     * The families of the refresh tokens with these values, by as many statements as for one; without the unknown ones,
     * and without those that somebody else has: nobody is to wait for the others' sake. A token that was spent just
     * before the lock may look unspent; its family, which is read after the lock, has gone on by then.
     */
    public List<LockedFamily> lockFree(Collection<Secret> presented) {
        List<RefreshToken> tokens = refreshTokens.findBySecrets(presented);
        Map<Long, TokenFamily> locked = families.lockFree(tokens.stream().map(RefreshToken::familyId).toList()).stream()
                .collect(Collectors.toMap(TokenFamily::id, Function.identity()));
        Map<Digest, Secret> values = presented.stream()
                .collect(Collectors.toMap(Secret::digest, Function.identity(), (one, same) -> one));
        return tokens.stream().filter(token -> locked.containsKey(token.familyId()))
                .map(token -> new LockedFamily(locked.get(token.familyId()), token, values.get(token.digest())))
                .toList();
    }
}
