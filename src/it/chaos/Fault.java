package org.gatehouse.chaos;

import java.util.List;
import java.util.Random;

/** What happens in a round. */
enum Fault {

    /** kill -9 of the database, which comes back within two seconds. */
    DATABASE(68),
    /** The same, but it stays away until no answer can come from a cache or an open connection any more. */
    OUTAGE(8),
    /** The database stops answering for a while, and then goes on as if nothing had been. */
    FREEZE(9),
    /** kill -9 of a node; the other one serves. */
    NODE(11),
    /** kill -9 of a node and, while it is away, of the database. */
    BOTH(4);

    private final int weight;

    Fault(int weight) {
        this.weight = weight;
    }

    static Fault next(Random random, List<Fault> among) {
        int left = random.nextInt(among.stream().mapToInt(fault -> fault.weight).sum());
        for (Fault fault : among) {
            left -= fault.weight;
            if (left < 0) {
                return fault;
            }
        }
        throw new IllegalStateException();
    }
}
