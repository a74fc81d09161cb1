package org.gatehouse.oauth;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.token.AccessTokenRepository;
import org.gatehouse.domain.token.FamilyLocks;
import org.gatehouse.domain.token.TokenService;
import org.gatehouse.platform.crypto.Secret;

/**
 * Ends a token at the wish of the client it was issued to (RFC 7009).
 *
 * <p>Either token of a pair ends the whole family, also a refresh token that has been spent. A token of another client
 * and one that nobody knows are left alone; the answer tells no difference.
 */
@Stateless
public class Revocation {

    @Inject
    private AccessTokenRepository accessTokens;
    @Inject
    private FamilyLocks locks;
    @Inject
    private TokenService tokens;

    public void revoke(Application client, Secret value) {
        locks.lock(value).filter(found -> found.family().isIssuedTo(client))
                .ifPresent(found -> tokens.revoke(found.family()));
        accessTokens.findBySecret(value).filter(token -> token.isIssuedTo(client))
                .ifPresent(tokens::revoke);
    }
}
