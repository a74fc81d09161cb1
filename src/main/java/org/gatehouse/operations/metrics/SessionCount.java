package org.gatehouse.operations.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.gatehouse.domain.session.SessionRepository;
import org.gatehouse.platform.persistence.Criterion;

/** How many sessions there are, counted at most once a minute: the table can be long. */
@ApplicationScoped
public class SessionCount {

    private static final long FRESH_NANOS = TimeUnit.MINUTES.toNanos(1);

    @Inject
    private SessionRepository sessions;

    private long count;
    private long until = System.nanoTime();

    synchronized long recent() {
        if (System.nanoTime() - until >= 0) {
            count = sessions.count(Criterion.ALL);
            until = System.nanoTime() + FRESH_NANOS;
        }
        return count;
    }
}
