package org.gatehouse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.it.harness.MySql;
import org.gatehouse.it.harness.TestServer;
import org.gatehouse.it.harness.WarFile;

/** Starts a server and its database, warms them up, and measures every target in turn, round by round. */
final class SpeedBench {

    private final SpeedOptions options;
    private final Generator generator = new Generator();
    private final DatabaseGauge database;
    private final Map<Integer, ServerGauge> servers = new HashMap<>();
    private final List<Target> targets = new ArrayList<>();

    private SpeedBench(SpeedOptions options, TestServer server) throws IOException, SQLException {
        this.options = options;
        this.database = DatabaseGauge.of(server.database());
        add(server.pid(), server.base().getPort(),
                new Scene(server, options.connections()).targets(options.distinct()));
    }

    /** The options are system properties, see {@link SpeedOptions}. */
    public static void main(String[] arguments) throws IOException, SQLException {
        SpeedOptions options = SpeedOptions.ofProcess();
        Path bare = WarFile.write("bare", List.of(BareServlet.class), Map.of());
        try (TestServer server = TestServer.startBeside(options.settings(), List.of(bare))) {
            SpeedBench bench = new SpeedBench(options, server);
            options.variants().forEach(bench::addVariant);
            if (options.keycloak().isPresent() && options.database().equals("mysql")) {
                try (Keycloak keycloak = Keycloak.start(options.keycloak().get(), options.jdk(),
                        MySql.shared().newSchema())) {
                    bench.add(keycloak.pid(), keycloak.port(), keycloak.targets(options.connections()));
                    bench.run(server);
                }
            } else {
                bench.run(server);
            }
        }
        System.exit(0);
    }

    private void add(long pid, int port, List<Target> asked) {
        servers.put(port, ServerGauge.of(pid));
        asked.stream().filter(target -> options.wants(target.name())).forEach(targets::add);
    }

    /** A server of its own with other settings, which ends with this process. */
    private void addVariant(String variant) {
        TestServer server = new Variant(options, variant).start();
        List<Target> asked = new Scene(server, options.connections()).targets(options.distinct()).stream()
                .filter(target -> !target.name().startsWith("bare"))
                .map(target -> target.named(variant + ": " + target.name())).toList();
        add(server.pid(), server.base().getPort(), asked);
    }

    private void run(TestServer running) throws IOException {
        String title = options.title() + ", " + servers.get(running.base().getPort()).version();
        say("%s%n%d connections, windows of %d s, server process %d", title, options.connections(),
                options.window().toSeconds(), running.pid());
        List<Series> warm = warmUp();
        List<Series> measured = targets.stream().map(Series::new).toList();
        for (int round = 0; round < options.rounds(); round++) {
            round(measured);
        }
        String outcome = title + "\n\n" + new SpeedTable(measured, warm).text() + "\n" + memory();
        say("%n%s", outcome);
        Files.createDirectories(options.report().getParent());
        Files.writeString(options.report(), outcome + "\n");
        options.profiler().ifPresent(library -> profile(library));
        if (options.keep()) {
            say("The server runs until Enter is pressed.");
            System.in.read();
        }
    }

    /** Until three windows of each target have agreed, and no longer than asked for. */
    private List<Series> warmUp() {
        List<Series> warm = targets.stream().map(Series::new).toList();
        long begin = System.nanoTime();
        for (Duration spent = Duration.ZERO; !isWarm(warm, spent) && spent.compareTo(options.longestWarmUp()) < 0;) {
            round(warm);
            spent = Duration.ofNanos(System.nanoTime() - begin);
            say("warm-up, %d s: %d of %d settled", spent.toSeconds(), warm.stream().filter(Series::settled).count(),
                    warm.size());
        }
        return warm;
    }

    private boolean isWarm(List<Series> warm, Duration spent) {
        return spent.compareTo(options.shortestWarmUp()) >= 0 && warm.stream().allMatch(Series::settled);
    }

    private void round(List<Series> all) {
        for (Series series : all) {
            Target target = series.target();
            series.add(Window.of(target, options.window(), generator, servers.get(target.port()), database));
        }
    }

    private String memory() {
        StringBuilder text = new StringBuilder();
        servers.forEach((port, server) -> text.append("memory of the server at port ").append(port).append(": ")
                .append(server.residentMegabytes()).append(" MiB\n"));
        return text.toString();
    }

    private void profile(Path library) {
        for (Target target : targets) {
            Profiler profiler = new Profiler(library, servers.get(target.port()).pid(),
                    options.report().resolveSibling("profile"));
            String name = options.database() + "-" + target.name();
            Runnable load = () -> generator.send(target, options.window().multipliedBy(3));
            profiler.during("alloc", name, load);
            String statements = database.statementsOf(() -> profiler.during("cpu", name, load));
            profiler.write(name + ".sql", statements);
        }
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(format, values));
    }
}
