package org.gatehouse.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** One server in a directory of its own, started and ended as often as a test likes. */
final class ServerInstance {

    private static final Duration START_LIMIT = Duration.ofSeconds(300);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final ServerKind kind;
    private final Path directory;
    private final int port = FreePorts.next();
    private LoggedProcess process;

    ServerInstance(ServerKind kind, Path directory) {
        this.kind = kind;
        this.directory = directory;
        try {
            Directories.delete(directory);
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void launch(ServerSettings settings) {
        try {
            // Payara Micro starts the WAR twice if it finds an earlier deployment in its directory.
            Directories.delete(home());
            kind.prepare(home());
            process = LoggedProcess.start(kind.command(home(), port), log(), settings.environment());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the server answers 200 there, and leaves none behind that isn't in time. */
    void awaitReady(String path) {
        try {
            Readiness.await(HttpProbe.of(base()), path, process, START_LIMIT);
        } catch (IllegalStateException e) {
            process.kill();
            throw e;
        }
    }

    void stop() {
        process.stop(STOP_LIMIT);
    }

    /** Stops the server and keeps its data and log, but not the server's own files. */
    void close() {
        stop();
        try {
            Directories.delete(home());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LoggedProcess process() {
        return process;
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private Path home() {
        return directory.resolve("home");
    }

    Path data() {
        return directory.resolve("data");
    }

    Path log() {
        return directory.resolve("server.log");
    }
}
