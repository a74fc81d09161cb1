package org.gatehouse.chaos;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Every request with its answer, a line each in a file, and what was found wrong. */
final class Ledger implements AutoCloseable {

    private final long begin = System.nanoTime();
    private final PrintWriter file;
    private final Path end;
    private final Map<Long, List<String>> histories = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();
    private final List<String> findings = new ArrayList<>();
    private volatile int round;

    Ledger(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        end = path.resolveSibling("end");
        Files.deleteIfExists(end);
        file = new PrintWriter(Files.newBufferedWriter(path), false);
    }

    /** Whether somebody has put a file {@code end} beside it, so that no other round is to begin. */
    boolean isToEnd() {
        return Files.exists(end);
    }

    void round(int number, String plan) {
        round = number;
        line(null, "round " + number + " " + plan);
    }

    /** Notes a request when it has its answer, or when that was lost (status 0). */
    void request(Holding about, String what, int node, long sent, int status) {
        count(what + " " + (status == 0 ? "lost" : status), 1);
        line(about, String.format("%s at node %d, sent %.3f: %s", what, node, seconds(sent),
                status == 0 ? "no answer" : status));
    }

    /** Counts what is no request. */
    void count(String what, long times) {
        counts.computeIfAbsent(what, key -> new LongAdder()).add(times);
    }

    /** Notes what is wrong, and prints it with everything that was done to the holding before. */
    synchronized void finding(Holding about, String what) {
        String text = "round " + round + ": " + what + (about == null ? "" : " (holding " + about.number + ")");
        findings.add(text);
        line(about, "FOUND " + what);
        System.out.println("  FOUND " + text.lines().limit(15).reduce((a, b) -> a + "\n        " + b).orElse(""));
        if (about != null && findings.size() < 30) {
            history(about).forEach(entry -> System.out.println("        " + entry));
        }
    }

    synchronized List<String> findings() {
        return List.copyOf(findings);
    }

    /** How often each request had which answer, and what else was counted. */
    Map<String, LongAdder> counts() {
        return counts;
    }

    void forget(Holding holding) {
        histories.remove(holding.number);
    }

    private synchronized void line(Holding about, String text) {
        String line = String.format("%9.3f %-12s %s%s", seconds(System.nanoTime()), Thread.currentThread().getName(),
                about == null ? "" : "holding " + about.number + ": ", text);
        if (about != null) {
            history(about).add(line);
        }
        file.println(line);
    }

    private List<String> history(Holding holding) {
        return histories.computeIfAbsent(holding.number, key -> new ArrayList<>());
    }

    private double seconds(long nanos) {
        return (nanos - begin) / 1e9;
    }

    synchronized void flush() {
        file.flush();
    }

    @Override
    public void close() {
        file.close();
    }
}
