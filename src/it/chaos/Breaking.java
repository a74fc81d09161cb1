package org.gatehouse.chaos;

import java.util.Random;
import java.util.stream.IntStream;
import org.gatehouse.it.harness.MySql;

/** Does what a round's fault says while the load goes on, and repairs it. */
final class Breaking {

    private static final int SECONDS_UNTIL_NOTHING_IS_SERVED = 5;
    private final Options options;
    private final Cluster cluster;
    private final World world;
    private final Ledger ledger;

    Breaking(Options options, Cluster cluster, World world, Ledger ledger) {
        this.options = options;
        this.cluster = cluster;
        this.world = world;
        this.ledger = ledger;
    }

    /** Breaks and repairs; everything runs again afterwards, but need not serve yet. */
    void apply(Fault fault, Random random) throws InterruptedException {
        int node = random.nextInt(cluster.size());
        switch (fault) {
            case DATABASE -> {
                MySql.shared().kill();
                Thread.sleep(random.nextInt(2_000));
                MySql.shared().restart();
            }
            case OUTAGE -> {
                MySql.shared().kill();
                Thread.sleep(options.cacheTtl().plusSeconds(SECONDS_UNTIL_NOTHING_IS_SERVED).toMillis());
                everythingIsUnavailable();
                MySql.shared().restart();
            }
            case FREEZE -> {
                MySql.shared().freeze();
                Thread.sleep(500 + random.nextInt(2_500));
                MySql.shared().thaw();
            }
            case NODE -> cluster.restart(node, () -> { });
            case BOTH -> cluster.restart(node, () -> {
                MySql.shared().kill();
                Thread.sleep(random.nextInt(1_000));
                MySql.shared().restart();
            });
        }
    }

    /** Asks all at once, because a provider may take its time until it gives up. */
    private void everythingIsUnavailable() {
        world.holdings.stream().filter(holding -> holding.actual() == Fate.LIVING).limit(3).toList().stream()
                .flatMap(holding -> IntStream.range(0, 2 * cluster.size()).<Runnable>mapToObj(
                        number -> () -> isUnavailable(holding, number / 2, number % 2 == 0)))
                .toList().parallelStream().forEach(Runnable::run);
    }

    private void isUnavailable(Holding holding, int node, boolean introspected) {
        if (new Use(options, cluster, world, ledger).worth(holding, holding.access, node,
                introspected) != Use.Worth.UNSERVED) {
            ledger.finding(holding, "without a database node " + node + " answers something but 503");
        }
    }
}
