package org.gatehouse.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.TestDatabase;

/**
 * A Keycloak in production mode on a database of its own, set up as Gatehouse is: one node, a confidential client for
 * client credentials and one that refreshes with rotation.
 */
final class Keycloak implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final String TOKEN_URL = "/realms/bench/protocol/openid-connect/token";
    private static final String BASIC = "Authorization: Basic "
            + Base64.getEncoder().encodeToString("bench:bench-secret".getBytes(StandardCharsets.UTF_8)) + "\r\n";
    private static final String REALM = """
            {"realm": "bench", "enabled": true, "revokeRefreshToken": true, "refreshTokenMaxReuse": 0,
             "ssoSessionIdleTimeout": 36000, "ssoSessionMaxLifespan": 36000,
             "clients": [{"clientId": "bench", "secret": "bench-secret", "publicClient": false, "enabled": true,
                          "serviceAccountsEnabled": true, "directAccessGrantsEnabled": true}],
             "users": [{"username": "bench", "enabled": true, "email": "bench@example.org", "emailVerified": true,
                        "firstName": "Bench", "lastName": "Bench",
                        "credentials": [{"type": "password", "value": "a password for the bench"}]}]}
            """;
    private final Process process;
    private final int port;

    private Keycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts the distribution in this directory; {@code java} is the home of its JDK. */
    static Keycloak start(Path home, Path java, TestDatabase database) throws IOException {
        int port = freePort();
        Path realm = home.resolve("data/import/bench-realm.json");
        Files.createDirectories(realm.getParent());
        Files.writeString(realm, REALM);
        Process build = command(home, java, database, "build", "--db=mysql");
        if (build.onExit().join().exitValue() != 0) {
            throw new IOException("Keycloak's build failed, see " + log(home));
        }
        Keycloak keycloak = new Keycloak(command(home, java, database, "start", "--optimized", "--import-realm",
                "--http-enabled=true", "--http-host=127.0.0.1", "--http-port=" + port,
                "--hostname=http://127.0.0.1:" + port,
                "--cache=local"), port);
        Runtime.getRuntime().addShutdownHook(new Thread(keycloak::close));
        keycloak.awaitReady(home);
        return keycloak;
    }

    private static Process command(Path home, Path java, TestDatabase database, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/kc.sh").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(home).toFile()));
        builder.environment().putAll(Map.of("JAVA_HOME", java.toString(), "KC_DB_URL",
                database.settings().get("GATEHOUSE_DB_URL"), "KC_DB_USERNAME",
                database.settings().get("GATEHOUSE_DB_USER"), "KC_DB_PASSWORD",
                database.settings().get("GATEHOUSE_DB_PASSWORD")));
        return builder.start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Path log(Path home) {
        return home.resolve("bench.log");
    }

    private void awaitReady(Path home) throws IOException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IOException("Keycloak did not start, see " + log(home));
            }
            try {
                TimeUnit.MILLISECONDS.sleep(500);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }

    private boolean answers() {
        try {
            return probe().get("/realms/bench").status() == 200;
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    private HttpProbe probe() {
        return HttpProbe.of(URI.create("http://127.0.0.1:" + port));
    }

    /** The JVM, which the script starts. */
    private ProcessHandle jvm() {
        return process.descendants().filter(child -> child.info().command().orElse("").endsWith("/java")).findFirst()
                .orElse(process.toHandle());
    }

    long pid() {
        return jvm().pid();
    }

    int port() {
        return port;
    }

    List<Target> targets(int connections) {
        Map<String, String> password = Map.of("grant_type", "password", "username", "bench", "password",
                "a password for the bench");
        List<Exchange> refreshing = new ArrayList<>();
        for (int connection = 0; connection < connections; connection++) {
            String first = probe().asBasic("bench", "bench-secret").form(TOKEN_URL, password).json()
                    .getString("refresh_token");
            refreshing.add(new Refreshing(TOKEN_URL, BASIC, first));
        }
        return List.of(Target.same("Keycloak: client_credentials", 200, port, connections,
                Target.form(TOKEN_URL, BASIC, "grant_type=client_credentials")),
                new Target("Keycloak: refresh with rotation", 200, port, refreshing));
    }

    @Override
    public void close() {
        jvm().destroy();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).exceptionally(late -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            return process.destroyForcibly();
        }).join();
    }
}
