package org.gatehouse.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A running MySQL or MariaDB with a data directory of its own, reachable from this machine only. */
final class MySqlServer {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final DatabaseProgram program;
    private final Path directory;
    private final int port = FreePorts.next();
    private LoggedProcess process;

    MySqlServer(DatabaseProgram program, Path directory) throws IOException {
        this.program = program;
        this.directory = directory;
        Directories.delete(directory);
        Files.createDirectories(directory);
        LoggedProcess setUp = run(program.setUp(directory));
        if (setUp.waitForExit(LIMIT) != 0) {
            throw new IllegalStateException(program.name() + " did not set up its data:\n" + setUp.lastLines(60));
        }
        start();
    }

    /** The address up to the name of the schema. */
    String url() {
        return "jdbc:mysql://127.0.0.1:" + port + "/";
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection(url(), "root", "");
    }

    void start() {
        // The socket's path is short because it is relative to the data directory: the system allows 107 characters.
        process = run(Stream.concat(program.serve(directory).stream(),
                Stream.of("--port=" + port, "--bind-address=127.0.0.1", "--socket=s", "--pid-file=pid",
                        "--skip-log-bin", "--skip-name-resolve", "--character-set-server=utf8mb4",
                        "--innodb-flush-log-at-trx-commit=1", "--loose-innodb-log-writer-threads=OFF"))
                .toList());
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException(program.name() + " did not start:\n" + process.lastLines(60));
            }
        }
    }

    void kill() {
        process.kill();
    }

    void signal(String signal) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try (Connection connection = open()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            Pause.shortly();
            return false;
        }
    }

    private LoggedProcess run(List<String> command) {
        try {
            return LoggedProcess.start(command, directory.resolve("database.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
