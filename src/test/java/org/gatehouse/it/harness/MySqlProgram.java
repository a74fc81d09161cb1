package org.gatehouse.it.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/** The MySQL server program, unpacked from the jar that carries it. */
record MySqlProgram(Path home, String complaint) {

    private static final Path AIO_OF_NEWER_SYSTEMS = Path.of("/usr/lib/x86_64-linux-gnu/libaio.so.1t64");

    static MySqlProgram find(Path servers) {
        if (!"Linux/amd64".equals(System.getProperty("os.name") + "/" + System.getProperty("os.arch"))) {
            return new MySqlProgram(null, "the program is for Linux on amd64 only");
        }
        try {
            Path home = unpacked(servers.resolve("mysql"));
            Path log = Files.createTempFile(servers, "mysql-version", ".log");
            LoggedProcess version = LoggedProcess.start(List.of(program(home), "--no-defaults", "--version"), log);
            boolean runs = version.waitForExit(Duration.ofSeconds(30)) == 0;
            String said = version.lastLines(5);
            Files.delete(log);
            return new MySqlProgram(home, runs ? "" : said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean runs() {
        return complaint.isEmpty();
    }

    String program() {
        return program(home);
    }

    private static String program(Path home) {
        return home.resolve("bin/mysqld").toString();
    }

    private static Path unpacked(Path home) throws IOException {
        if (!Files.exists(home)) {
            Files.createDirectories(home.getParent());
            Path draft = Files.createTempDirectory(home.getParent(), "mysql-draft-");
            unpack(draft);
            // Debian 13 and Ubuntu 24.04 name the same library differently.
            if (Files.exists(AIO_OF_NEWER_SYSTEMS)) {
                Files.createSymbolicLink(draft.resolve("lib/private/libaio.so.1"), AIO_OF_NEWER_SYSTEMS);
            }
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return home;
    }

    private static void unpack(Path directory) throws IOException {
        Process tar = new ProcessBuilder("tar", "xz", "--no-same-owner", "-C", directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (InputStream archive = MySqlProgram.class.getResourceAsStream("/mysql-Linux-amd64.tar.gz");
                var input = tar.getOutputStream()) {
            archive.transferTo(input);
        }
        if (tar.onExit().join().exitValue() != 0) {
            throw new IOException("can't unpack MySQL");
        }
    }
}
