package org.gatehouse.oauth.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Logger;
import org.gatehouse.domain.application.ApplicationRepository;
import org.gatehouse.platform.persistence.SqlFailure;

/**
 * From where scripts of clients call: the origins of their redirect URIs and what they name beside. Read anew at most
 * once a second, so that strangers who make origins up do not keep the database busy. While the database is away, or
 * hangs, what was read last goes on to count.
 */
@ApplicationScoped
public class ClientOrigins {

    private static final Logger LOG = Logger.getLogger(ClientOrigins.class.getName());
    private static final Duration KEPT = Duration.ofSeconds(1);
    /** How long others wait for who reads: much longer than a database takes that is well. */
    private static final Duration MOMENT = Duration.ofMillis(300);

    @Inject
    private ApplicationRepository applications;
    @Inject
    private Clock clock;

    private final ReentrantLock reading = new ReentrantLock();
    private volatile Known known;

    /**
     * Whether some client that is switched on has named the origin. Throws what the database throws only if it was never
     * read.
     */
    public boolean include(String origin) {
        Known current = known;
        if (current == null) {
            current = read();
        } else if (!clock.instant().isBefore(current.until())) {
            current = renewed(current);
        }
        return current.origins().contains(origin);
    }

    private Known read() {
        Known read = new Known(applications.origins(), clock.instant().plus(KEPT));
        known = read;
        return read;
    }

    private Known renewed(Known last) {
        if (!isMyTurn()) {
            return last;
        }
        try {
            return known == last ? read() : known;
        } catch (RuntimeException failure) {
            SqlFailure.of(failure).report(LOG, "the origins of clients can't be read; the last ones count", failure);
            known = new Known(last.origins(), clock.instant().plus(KEPT));
            return known;
        } finally {
            reading.unlock();
        }
    }

    private boolean isMyTurn() {
        try {
            return reading.tryLock(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What was read, and how long it will do. */
    private record Known(Set<String> origins, Instant until) {
    }
}
