package org.gatehouse.operations.purge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gatehouse.domain.installation.InstallationService;

/**
 * That this node purges and no other one: it says so in the database again and again, as long as it works. When it dies,
 * another one takes over within half a minute, or at its next turn if that is later.
 */
@ApplicationScoped
public class PurgeLeadership {

    private static final Duration TERM = Duration.ofSeconds(30);
    private static final Duration RENEWAL = Duration.ofSeconds(5);

    @Inject
    private Clock clock;
    @Inject
    private InstallationService installation;

    private volatile boolean leading;
    private volatile Instant said;
    private volatile Instant next;

    /** Whether this node is to purge now; nobody does so again before so long has passed. */
    boolean take(Duration pause) {
        Instant now = clock.instant();
        if (leading || !installation.takePurge(longer(pause, TERM))) {
            return false;
        }
        next = now.plus(pause);
        said = now;
        leading = true;
        return true;
    }

    /** Goes on; does nothing where somebody purges by a command. */
    void keep() {
        Instant now = clock.instant();
        if (leading && now.isAfter(said.plus(RENEWAL))) {
            said = now;
            installation.allowPurge(now.plus(TERM).isAfter(next) ? now.plus(TERM) : next);
        }
    }

    /** It is done, or has failed. */
    void end() {
        leading = false;
        installation.allowPurge(next);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
