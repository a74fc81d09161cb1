package org.gatehouse.operations.access;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.platform.metrics.Meters;
import org.gatehouse.platform.metrics.Metric;
import org.gatehouse.platform.metrics.Stopwatch;
import org.gatehouse.platform.metrics.Tally;

/** Counts and times answers by route, each meter found once and kept. */
final class RequestMeters {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private record Outcome(String method, int status) {
    }

    private record Route(Stopwatch duration, Map<Outcome, Tally> outcomes) {
    }

    private final Map<String, Route> routes = new ConcurrentHashMap<>();

    /** A request of this route, of which there are only so many, has been answered. */
    void answered(String route, String method, int status, long nanos) {
        Route known = routes.get(route);
        if (known == null) {
            known = routes.computeIfAbsent(route, name -> new Route(Meters.stopwatch(Metric.HTTP_DURATION, name),
                    new ConcurrentHashMap<>()));
        }
        known.duration().add(nanos);
        Outcome outcome = new Outcome(METHODS.contains(method) ? method : "OTHER", status);
        Tally tally = known.outcomes().get(outcome);
        if (tally == null) {
            tally = known.outcomes().computeIfAbsent(outcome, missing -> Meters.tally(Metric.HTTP_REQUESTS, route,
                    missing.method(), Integer.toString(status)));
        }
        tally.add();
    }
}
