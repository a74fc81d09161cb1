package org.gatehouse.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** WildFly, changed by a script of {@code server-config/wildfly} and nothing else. */
record WildFly(TestRun run, Deployment deployment) implements ServerKind {

    // What bin/standalone.sh passes, which can't be used here: killing the script would leave the server alive.
    private static final List<String> MODULE_OPTIONS = List.of("--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
            "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED", "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED", "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED", "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.management/javax.management=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

    @Override
    public void prepare(Path base) throws IOException {
        Directories.copy(configured(), base);
        for (Path war : deployment.wars()) {
            Files.copy(war, base.resolve("deployments").resolve(war.getFileName()));
        }
    }

    @Override
    public List<String> command(Path base, int port) {
        return modules(base, "org.jboss.as.standalone", "-Djboss.bind.address=127.0.0.1", "-Djboss.http.port=" + port,
                "-Djboss.https.port=" + FreePorts.next(), "-Djboss.management.http.port=" + FreePorts.next());
    }

    private List<String> modules(Path base, String module, String... arguments) {
        List<String> command = new ArrayList<>(List.of(run.java(), "-Xmx512m"));
        command.addAll(ServerKind.javaOptions());
        command.addAll(MODULE_OPTIONS);
        command.addAll(List.of("-Djboss.home.dir=" + home(), "-Djboss.server.base.dir=" + base,
                "-Dorg.jboss.boot.log.file=" + base.resolve("log/server.log"),
                "-Dlogging.configuration=file:" + base.resolve("configuration/logging.properties"), "-jar",
                home().resolve("jboss-modules.jar").toString(), "-mp", home().resolve("modules").toString(), module));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The server's standalone directory after the scripts, made once and made anew when one of them changes. */
    private Path configured() throws IOException {
        if (deployment.scripts().isEmpty()) {
            return home().resolve("standalone");
        }
        StringBuilder commands = new StringBuilder();
        for (Path script : deployment.scripts()) {
            commands.append(Files.readString(script));
        }
        Path configured = run.servers()
                .resolve("wildfly-configured-" + Integer.toHexString(commands.toString().hashCode()));
        if (!Files.exists(configured)) {
            Path draft = Files.createTempDirectory(run.servers(), "wildfly-draft-");
            Directories.copy(home().resolve("standalone"), draft);
            runScripts(draft);
            Directories.delete(draft.resolve("data"));
            Files.move(draft, configured, StandardCopyOption.ATOMIC_MOVE);
        }
        return configured;
    }

    private void runScripts(Path base) throws IOException {
        Path log = base.resolveSibling("wildfly-cli.log");
        Files.deleteIfExists(log);
        String batches = deployment.scripts().stream().map(script -> "run-batch --file=" + script)
                .collect(Collectors.joining(","));
        LoggedProcess cli = LoggedProcess.start(
                modules(base, "org.jboss.as.cli", "--commands=embed-server," + batches + ",stop-embedded-server"), log,
                Map.of("JBOSS_HOME", home().toString()));
        if (cli.waitForExit(Duration.ofMinutes(2)) != 0) {
            throw new IOException(batches + " failed:\n" + cli.lastLines(60));
        }
    }

    private Path home() {
        try (Stream<Path> found = Files.list(run.servers())) {
            return found.filter(path -> Files.exists(path.resolve("jboss-modules.jar"))).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
