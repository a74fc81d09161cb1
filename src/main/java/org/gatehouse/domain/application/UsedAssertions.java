package org.gatehouse.domain.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.gatehouse.platform.crypto.Digest;

/** Remembers by what clients have proved themselves, for all nodes. */
@Stateless
public class UsedAssertions {

    @Inject
    private UsedAssertionRepository used;
    @Inject
    private Clock clock;

    /**
     * Uses an assertion up. Of two that come at once the second meets the unique key: repeat on conflict.
     *
     * @param expires until when it has to be remembered
     * @return whether it had not been used before
     */
    public boolean spend(Digest assertion, Instant expires) {
        if (used.contains(assertion)) {
            return false;
        }
        used.add(new UsedAssertion(assertion, expires));
        return true;
    }

    /** Forgets up to so many that nobody would accept any more. */
    public int purge(int most) {
        return used.removeExpired(clock.instant(), most);
    }
}
