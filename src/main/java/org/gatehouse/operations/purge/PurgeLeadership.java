package org.gatehouse.operations.purge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gatehouse.domain.installation.InstallationService;

/**
 * That this node purges and no other one: it says so in the database again and again, as long as it works. When it dies,
 * another one takes over within half a minute, or at its next turn if that is later. A node that stood still for so long
 * that another one has taken over notices it before its next step, and leaves the purge to that one.
 */
@ApplicationScoped
public class PurgeLeadership {

    private static final Duration TERM = Duration.ofSeconds(30);
    private static final Duration RENEWAL = Duration.ofSeconds(5);

    @Inject
    private Clock clock;
    @Inject
    private InstallationService installation;

    private volatile Thread leader;
    private volatile Instant said;
    private volatile Instant end;
    private volatile Instant next;

    /** Whether this thread is to purge now; nobody does so again before so long has passed. */
    boolean take(Duration pause) {
        Instant now = clock.instant();
        Instant until = later(now.plus(pause), now.plus(TERM));
        if (leader != null || !installation.takePurge(now, until)) {
            return false;
        }
        next = now.plus(pause);
        said = now;
        end = until;
        leader = Thread.currentThread();
        return true;
    }

    /**
     * Goes on; does nothing in a thread that purges by a command.
     *
     * @throws PurgeTakenOverException if another node purges meanwhile
     */
    void keep() {
        Instant now = clock.instant();
        if (leader == Thread.currentThread() && now.isAfter(said.plus(RENEWAL))) {
            Instant until = later(now.plus(TERM), next);
            if (!installation.keepPurge(end, until)) {
                leader = null;
                throw new PurgeTakenOverException();
            }
            said = now;
            end = until;
        }
    }

    /** It is done, or has failed. */
    void end() {
        if (leader == Thread.currentThread()) {
            leader = null;
            installation.keepPurge(end, next);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
