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
        return locked(List.of(presented), families::lockAll).stream().findFirst();
    }

    /**
     * The families of the refresh tokens with these values, by as many statements as for one; without the unknown ones,
     * and without those that somebody else has: nobody is to wait for the others' sake.
     */
    public List<LockedFamily> lockFree(Collection<Secret> presented) {
        return locked(presented, families::lockFree);
    }

    private List<LockedFamily> locked(Collection<Secret> presented, Function<List<Long>, List<TokenFamily>> lock) {
        Map<Long, TokenFamily> locked = lock.apply(refreshTokens.familiesOf(presented)).stream()
                .collect(Collectors.toMap(TokenFamily::id, Function.identity()));
        Map<Digest, Secret> values = presented.stream()
                .collect(Collectors.toMap(Secret::digest, Function.identity(), (one, same) -> one));
        return locked.isEmpty() ? List.of()
                : refreshTokens.findBySecrets(values.values()).stream()
                        .filter(token -> locked.containsKey(token.familyId()))
                        .map(token -> new LockedFamily(locked.get(token.familyId()), token,
                                values.get(token.digest())))
                        .toList();
    }
}
