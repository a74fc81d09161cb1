package org.gatehouse.activity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Removes entries that are older than anybody wants to know, a batch a transaction; called until nothing is left. */
@Stateless
public class ActivityPurge {

    private static final int BATCH = 1000;

    @Inject
    private ActivityRepository entries;
    @Inject
    private Clock clock;

    /** Removes some of the entries that are so old; answers how many, 0 if there are none. */
    public int purge(Duration age) {
        List<Long> some = entries.idsBefore(before(age), BATCH);
        entries.removeAll(some);
        return some.size();
    }

    /** How many there are. */
    public long count(Duration age) {
        return entries.countBefore(before(age));
    }

    private Instant before(Duration age) {
        return clock.instant().minus(age);
    }
}
