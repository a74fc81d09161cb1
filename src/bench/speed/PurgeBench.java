package org.gatehouse.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gatehouse.it.harness.IndexUse;
import org.gatehouse.it.harness.TestServer;

/**
 * Measures requests at a steady rate while there are few tokens, then while there are many, with the purge resting and at
 * work in turn; and has MySQL tell whether it still uses indexes.
 */
final class PurgeBench {

    private static final int FEW = 10_000;
    private static final int ROWS = Integer.getInteger("bench.rows", 10_000_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 8);
    private static final Duration WINDOW = Duration.ofSeconds(Integer.getInteger("bench.window", 15));
    private static final Duration WARM = Duration.ofSeconds(Integer.getInteger("bench.warm", 90));
    private static final int RATE = Integer.getInteger("bench.rate", 100);
    private static final int CONNECTIONS = 4;

    private final TestServer server;
    private final Scene scene;
    private final PurgeSwitch purge;
    private final FilledRows rows;
    private final Map<String, Map<String, Histogram>> measured = new LinkedHashMap<>();
    private long purged;
    private double purgeSeconds;

    private PurgeBench(TestServer server, Connection root) throws SQLException {
        this.server = server;
        this.scene = new Scene(server, CONNECTIONS);
        this.purge = new PurgeSwitch(root);
        this.rows = new FilledRows(root, scene.owner(), scene.someApplication());
    }

    /** The options are system properties, see purge.sh. */
    public static void main(String[] arguments) throws Exception {
        int scans;
        try (TestServer server = TestServer.start(Map.of("gatehouse.purge.interval", "2"));
                Connection root = DriverManager.getConnection(server.database().settings().get("GATEHOUSE_DB_URL"),
                        "root", "")) {
            scans = new PurgeBench(server, root).run();
        }
        System.exit(scans == 0 ? 0 : 1);
    }

    /** How many tables are read whole. */
    private int run() throws Exception {
        List<String> few = rows.fill(FEW);
        purge.rest();
        PacedLoad small = load(few);
        say("%,d tokens; warm-up of %d s", FEW, WARM.toSeconds());
        small.send(WARM);
        for (int round = 0; round < ROUNDS; round++) {
            measure("few", small);
        }
        Set<String> statements = new LinkedHashSet<>(
                IndexUse.recorded(server.database(), () -> during(small, purge::awaitEnd)));
        PacedLoad load = load(rows.fill(ROWS - FEW));
        say("warm-up of %d s", WARM.toSeconds() / 2);
        load.send(WARM.dividedBy(2));
        for (int round = 0; round < ROUNDS; round++) {
            measure("rest", load);
            measureAtWork(load);
        }
        purge.run();
        purge.awaitWork();
        statements.addAll(IndexUse.recorded(server.database(), () -> during(load, () -> PurgeSwitch.sleep(5000))));
        purge.rest();
        return report(statements);
    }

    private void during(PacedLoad load, Runnable work) {
        load.send(Duration.ofSeconds(5));
        scene.lists();
        work.run();
    }

    private void measureAtWork(PacedLoad load) {
        purge.run();
        purge.awaitWork();
        long before = purge.deleted();
        long begin = System.nanoTime();
        measure("work", load);
        purged += purge.deleted() - before;
        purgeSeconds += (System.nanoTime() - begin) / 1e9;
        purge.rest();
    }

    private PacedLoad load(List<String> usable) {
        Map<Target, Integer> rates = new LinkedHashMap<>();
        rates.put(scene.cached(), RATE);
        rates.put(scene.distinct(usable), RATE);
        rates.put(scene.issuing(), RATE / 4);
        rates.put(scene.refresh(), RATE / 10);
        return new PacedLoad(rates);
    }

    private void measure(String state, PacedLoad load) {
        Map<String, Histogram> here = measured.computeIfAbsent(state, key -> new LinkedHashMap<>());
        load.send(WINDOW).forEach((target, latencies) -> {
            here.computeIfAbsent(target.name(), key -> new Histogram()).addAll(latencies);
            say("%-5s %-28s p50 %7.2f  p99 %7.2f", state, target.name(), latencies.quantile(0.5),
                    latencies.quantile(0.99));
        });
    }

    private int report(Set<String> statements) throws Exception {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, """
                %,d tokens, %d rounds of windows of %d s, %d requests a second

                | request | at %,d tokens: p50, p99 ms | at %,d, purge resting | at %,d, purge at work |
                | --- | ---: | ---: | ---: |
                """, ROWS, ROUNDS, WINDOW.toSeconds(), RATE * 2 + RATE / 4 + RATE / 10, FEW, ROWS, ROWS));
        measured.get("few").keySet().forEach(name -> text.append("| ").append(name).append(" | ")
                .append(cell("few", name)).append(cell("rest", name)).append(cell("work", name)).append('\n'));
        text.append(String.format(Locale.ROOT, "%n%,.0f rows a second purged while it worked (%,d rows in %.0f s)%n",
                purged / purgeSeconds, purged, purgeSeconds));
        say("%n%s", text); // should the database not like to explain
        IndexUse.Explained explained = IndexUse.explain(server.database(), List.copyOf(statements));
        StringBuilder plans = new StringBuilder(String.format(
                "%d kinds of statements explained; tables that are read whole: %d%n", explained.kinds(),
                explained.scans().size()));
        explained.scans().forEach(scan -> plans.append("    ").append(scan, 0, Math.min(400, scan.length())).append('\n'));
        say("%s", plans);
        Path report = Path.of("target/bench/purge.md");
        Files.createDirectories(report.getParent());
        Files.writeString(report, text.append(plans));
        return explained.scans().size();
    }

    private String cell(String state, String name) {
        Histogram latencies = measured.get(state).get(name);
        return String.format(Locale.ROOT, "%.2f, %.2f | ", latencies.quantile(0.5), latencies.quantile(0.99));
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
