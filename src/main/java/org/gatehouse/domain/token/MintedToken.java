package org.gatehouse.domain.token;

import java.time.Instant;
import java.util.Optional;
import org.gatehouse.platform.crypto.Secret;

/**
 * A token that is ready to be stored.
 *
 * @param wanted what was asked for
 * @param value what its holder will present
 * @param expires when it ends
 * @param created when it was made
 */
record MintedToken(NewToken wanted, Secret value, Instant expires, Instant created) {

    /** What is stored of it. */
    AccessToken token(NewToken attached, Optional<TokenFamily> family) {
        return new AccessToken(attached, value, family, expires, created);
    }
}
