package org.gatehouse.domain.token;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.platform.crypto.Secret;

/**
 * A token that another product has issued and somebody holds.
 *
 * @param access its value; none if it has ended and only its refresh token is left
 * @param refresh the refresh token that belongs to it, if it lives
 * @param wanted whose it is and what it may be used for
 * @param created when it was issued
 * @param expires when it ends
 * @param lastUsed when it was last presented, if ever
 */
public record ImportedToken(Optional<Secret> access, Optional<Refresh> refresh, NewToken wanted, Instant created,
        Instant expires, Optional<Instant> lastUsed) {

    /** The values of both. */
    Stream<Secret> values() {
        return Stream.concat(access.stream(), refresh.map(Refresh::value).stream());
    }

    /** A refresh token, whose lifetime counts from its own creation. */
    public record Refresh(Secret value, Instant created) {
    }
}
