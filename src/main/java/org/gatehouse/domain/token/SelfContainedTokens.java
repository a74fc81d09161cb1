package org.gatehouse.domain.token;

import java.time.Instant;
import java.util.Optional;
import org.gatehouse.platform.crypto.Secret;

/**
 * Makes values of access tokens that say by themselves whom they are for; how is a matter of a protocol, which
 * implements this. Whatever the value looks like, its digest is stored as that of any other.
 */
public interface SelfContainedTokens {

    /** The value of a token about to be issued; empty if its application wants an ordinary one. */
    Optional<Secret> mint(NewToken wanted, Instant expires, Instant now);
}
