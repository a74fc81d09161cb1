package org.gatehouse.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The program of a database server that speaks MySQL's protocol, unpacked from the jar that carries it. */
sealed interface DatabaseProgram permits MySqlProgram, MariaDbProgram {

    /** What people call it. */
    String name();

    /** Why it can't run here; empty if it can. */
    String complaint();

    /** The command that sets up the data below an empty directory, with a root who needs no password from 127.0.0.1. */
    List<String> setUp(Path directory) throws IOException;

    /** The command that serves these data, up to the options that all servers have. */
    List<String> serve(Path directory);

    static Path data(Path directory) {
        return directory.resolve("data");
    }

    default boolean runs() {
        return complaint().isEmpty();
    }

    static DatabaseProgram find(String kind, Path servers) {
        return kind.equals("mariadb") ? MariaDbProgram.find(servers) : MySqlProgram.find(servers);
    }

    /** Why a program that was built for Linux can't run here: it is asked for its version. */
    static String complaintOf(Path program) throws IOException {
        Path log = Files.createTempFile("database-version", ".log");
        LoggedProcess version = LoggedProcess.start(List.of(program.toString(), "--no-defaults", "--version"), log);
        boolean runs = version.waitForExit(Duration.ofSeconds(30)) == 0;
        String said = version.lastLines(5);
        Files.delete(log);
        return runs ? "" : said;
    }

    static boolean isForThisSystem() {
        return "Linux/amd64".equals(System.getProperty("os.name") + "/" + System.getProperty("os.arch"));
    }

    /** Servers don't run as root unless they are told to. */
    static List<String> asWhoeverRunsThis(List<String> command) {
        List<String> all = new ArrayList<>(command);
        if ("root".equals(System.getProperty("user.name"))) {
            all.add("--user=root");
        }
        return all;
    }

    /** Fills a directory once for all test runs; nobody sees it half filled. */
    static Path unpacked(Path home, Unpacking unpacking) {
        try {
            if (!Files.exists(home)) {
                Files.createDirectories(home.getParent());
                Path draft = Files.createTempDirectory(home.getParent(), home.getFileName() + "-draft-");
                unpacking.into(draft);
                Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the files of a program. */
    interface Unpacking {
        void into(Path directory) throws IOException;
    }
}
