package org.gatehouse.oauth.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.gatehouse.domain.application.ApplicationRepository;

/**
 * From where scripts of clients call: the origins of their redirect URIs and what they name beside. Read anew at most
 * once a second, so that strangers who make origins up do not keep the database busy.
 */
@ApplicationScoped
public class ClientOrigins {

    private static final Duration KEPT = Duration.ofSeconds(1);

    @Inject
    private ApplicationRepository applications;
    @Inject
    private Clock clock;

    private volatile Known known = new Known(Set.of(), Instant.MIN);

    /** Whether some client that is switched on has named the origin. */
    public boolean include(String origin) {
        Known current = known;
        if (!clock.instant().isBefore(current.until())) {
            current = new Known(applications.origins(), clock.instant().plus(KEPT));
            known = current;
        }
        return current.origins().contains(origin);
    }

    /** What was read, and how long it will do. */
    private record Known(Set<String> origins, Instant until) {
    }
}
