package org.gatehouse.it.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.tukaani.xz.XZInputStream;

/** A PostgreSQL server for the databases of other products, from a jar, reachable from this machine only. */
public final class PostgreSql {

    public static final String USER = "awx";
    public static final String PASSWORD = "pa55-of-the-database";

    private static final String BANNER = """

            ************************************************************************
            *  SKIPPED: every test with PostgreSQL, because it can't run here.
            *  %s
            ************************************************************************
            """;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String NOBODY = "65534";
    private static PostgreSql shared;
    private static String complaint;

    private final AtomicInteger databases = new AtomicInteger();
    private final Path directory;
    private final int port = FreePorts.next();
    private LoggedProcess process;

    private PostgreSql(Path directory) throws IOException {
        this.directory = directory;
        unpack(directory);
        Path password = Files.writeString(directory.resolve("password"), PASSWORD);
        if (isRoot() && new ProcessBuilder("chown", "-R", NOBODY + ":" + NOBODY, directory.toString()).inheritIO()
                .start().onExit().join().exitValue() != 0) {
            throw new IOException("can't give " + directory + " to somebody who is not root");
        }
        LoggedProcess setUp = run("initdb", "-D", data(), "-U", USER, "-E", "UTF8", "-A", "scram-sha-256",
                "--pwfile=" + password, "--no-sync", "--locale=C");
        if (setUp.waitForExit(LIMIT) != 0) {
            throw new IOException(setUp.lastLines(20));
        }
        start();
    }

    /** The server of this test JVM, started at first use; a test that asks for it where it can't run is skipped. */
    public static synchronized PostgreSql shared() {
        if (shared == null && complaint == null) {
            try {
                shared = new PostgreSql(place());
            } catch (IOException | IllegalStateException failure) {
                complaint = failure.getMessage();
                System.out.println(BANNER.formatted(complaint));
            }
        }
        Assumptions.assumeTrue(complaint == null, "PostgreSQL can't run here");
        return shared;
    }

    /** A new, empty database; the answer is its JDBC URL, without user and password. */
    public String newDatabase() {
        String name = "awx_" + databases.incrementAndGet();
        try (Connection connection = open(url("postgres")); Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return url(name);
    }

    public static Connection open(String url) throws SQLException {
        return DriverManager.getConnection(url, USER, PASSWORD);
    }

    private void start() throws IOException {
        process = run("postgres", "-D", data(), "-p", Integer.toString(port), "-c", "listen_addresses=127.0.0.1", "-c",
                "unix_socket_directories=", "-c", "fsync=off");
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IOException(process.lastLines(20));
            }
        }
    }

    private boolean answers() {
        try (Connection connection = open(url("postgres"))) {
            return connection.isValid(1);
        } catch (SQLException e) {
            Pause.shortly();
            return false;
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private String data() {
        return directory.resolve("data").toString();
    }

    /** PostgreSQL refuses to run as root. */
    private LoggedProcess run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(isRoot()
                ? List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups")
                : List.of());
        command.add(directory.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return LoggedProcess.start(command, directory.resolve("postgresql.log"));
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Somebody who is not root may not be able to reach the directory of the build. */
    private static Path place() throws IOException {
        if (!"Linux/amd64".equals(System.getProperty("os.name") + "/" + System.getProperty("os.arch"))) {
            throw new IOException("the program is for Linux on amd64 only");
        }
        if (isRoot()) {
            Path directory = Files.createTempDirectory("gatehouse-postgresql-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
            return directory;
        }
        Path directory = TestRun.current().directory("postgresql");
        Directories.delete(directory);
        return Files.createDirectories(directory);
    }

    private static void delete(Path directory) {
        try {
            Directories.delete(directory);
        } catch (IOException e) { // the server may still be writing; the system tidies up
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(Path directory) throws IOException {
        Process tar = new ProcessBuilder("tar", "x", "--no-same-owner", "-C", directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (InputStream packed = PostgreSql.class.getResourceAsStream("/postgres-linux-x86_64.txz");
                InputStream archive = new XZInputStream(packed); var input = tar.getOutputStream()) {
            archive.transferTo(input);
        }
        if (tar.onExit().join().exitValue() != 0) {
            throw new IOException("can't unpack PostgreSQL");
        }
    }
}
