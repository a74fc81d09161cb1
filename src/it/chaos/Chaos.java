package org.gatehouse.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Round after round: load, a fault at a seeded moment, repair, check. */
public final class Chaos {

    private static final int FEWEST_OWNERS = 8;
    private static final int KEPT = 90;
    private final Options options;
    private final Cluster cluster;
    private final Ledger ledger;
    private final World world;
    private final Breaking breaking;
    private final Checks checks;
    private final ServerLogs logs = new ServerLogs();
    private final Conflicts conflicts = new Conflicts();
    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);

    private Chaos(Options options, Cluster cluster, Ledger ledger) {
        this.options = options;
        this.cluster = cluster;
        this.ledger = ledger;
        this.world = new World(cluster);
        this.breaking = new Breaking(options, cluster, world, ledger);
        this.checks = new Checks(options, cluster, world, ledger);
    }

    /** Runs as many rounds as the system properties say, and ends with 1 if one of them found something. */
    public static void main(String[] arguments) throws Exception {
        Options options = Options.given();
        String name = System.getProperty("gatehouse.it.database") + "-" + options.seed();
        Path file = Path.of(System.getProperty("basedir"), "target", "chaos", name + ".ledger");
        System.out.printf("chaos on %s with %s, seed %d, %d rounds, at most %d minutes%nledger: %s%n",
                System.getProperty("gatehouse.it.database"), String.join(" and ", options.servers()), options.seed(),
                options.rounds(), options.limit().toMinutes(), file);
        int findings;
        try (Ledger ledger = new Ledger(file); Cluster cluster = new Cluster(options)) {
            new Chaos(options, cluster, ledger).rounds();
            findings = ledger.findings().size();
        }
        System.exit(findings == 0 ? 0 : 1); // the database ends with this process
    }

    private void rounds() throws Exception {
        Random plan = new Random(options.seed());
        long begin = System.nanoTime();
        long end = begin + options.limit().toNanos();
        int round = 0;
        int bad = 0;
        while (round < options.rounds() && System.nanoTime() < end && bad < options.stopAfter() && !ledger.isToEnd()) {
            int before = ledger.findings().size();
            round(++round, plan);
            bad += ledger.findings().size() > before ? 1 : 0;
        }
        System.out.println("answers:");
        ledger.counts().forEach((what, count) -> System.out.printf("  %-28s %8d%n", what, count.sum()));
        System.out.printf(Locale.ROOT, "%d rounds %s in %.1f minutes, seed %d: %s%n", round,
                faults, (System.nanoTime() - begin) / 60e9, options.seed(),
                ledger.findings().isEmpty() ? "everything held" : ledger.findings().size() + " findings");
        ledger.findings().forEach(finding -> System.out.println("  " + finding.lines().findFirst().orElse("")));
    }

    private void round(int number, Random plan) throws Exception {
        Fault fault = Fault.next(plan, options.faults());
        int moment = 500 + plan.nextInt(1_500);
        Random details = new Random(plan.nextLong());
        ledger.round(number, fault + " after " + moment + " ms");
        long begin = System.nanoTime();
        for (long living = living(); living < FEWEST_OWNERS; living++) {
            world.addOwner(details.nextInt(cluster.size()));
        }
        double recovery;
        Load load = new Load(options, cluster, world, ledger, number);
        try {
            Thread.sleep(moment);
            breaking.apply(fault, details);
            recovery = cluster.awaitRecovery();
            Thread.sleep(details.nextInt(500)); // in which what was frozen or left over meets what is new
        } finally {
            load.end();
        }
        if (recovery < 0) {
            ledger.finding(null, "a node doesn't serve again");
        }
        int watched = world.holdings.size();
        check(fault, details);
        System.out.printf(Locale.ROOT, "round %3d  %-8s recovered in %4.1f s  %4d watched  %4d living  %5.1f s  %d findings%n",
                number, fault, recovery, watched, living(world.holdings), (System.nanoTime() - begin) / 1e9,
                ledger.findings().size());
        faults.merge(fault, 1, Integer::sum);
        prune(details);
        ledger.flush();
    }

    private void check(Fault fault, Random details) throws InterruptedException, SQLException, IOException {
        Thread.sleep(options.cacheTtl().plusMillis(200).toMillis());
        checks.run(details);
        Rows.check(cluster.database(), ledger);
        for (int node = 0; node < cluster.size(); node++) {
            logs.check(cluster.node(node).log(), ledger);
            conflicts.check(cluster, node, fault, ledger);
        }
    }

    private long living() {
        return world.owners.stream().filter(owner -> owner.fate == Fate.LIVING).count();
    }

    private static long living(List<Holding> holdings) {
        return holdings.stream().filter(holding -> holding.actual() == Fate.LIVING).count();
    }

    /** Keeps some of the living and of the ended for later rounds, so that none takes longer than the one before. */
    private void prune(Random random) {
        for (Fate fate : List.of(Fate.LIVING, Fate.ENDED, Fate.DOUBTFUL)) {
            List<Holding> all = world.holdings.stream().filter(holding -> holding.actual() == fate).toList();
            double share = fate == Fate.DOUBTFUL ? 0 : (double) KEPT / Math.max(1, all.size());
            List<Holding> gone = all.stream().filter(holding -> random.nextDouble() >= share).toList();
            world.holdings.removeAll(gone);
            gone.forEach(ledger::forget);
        }
        List<Owner> needed = world.holdings.stream().map(holding -> holding.owner).toList();
        world.owners.removeIf(owner -> owner.fate == Fate.ENDED && !needed.contains(owner));
    }
}
