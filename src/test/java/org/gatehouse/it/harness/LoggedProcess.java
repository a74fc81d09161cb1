package org.gatehouse.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A process of the operating system that writes to a log file and doesn't outlive the test JVM. */
final class LoggedProcess {

    private static final Set<Process> LIVING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(LoggedProcess::endAll));
    }

    private final Process process;
    private final Path log;

    private LoggedProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        LIVING.add(process);
        process.onExit().thenAccept(LIVING::remove);
    }

    static LoggedProcess start(List<String> command, Path log) throws IOException {
        return start(command, log, Map.of());
    }

    /** Starts a process that sees the given variables and none of the test JVM's Gatehouse settings. */
    static LoggedProcess start(List<String> command, Path log, Map<String, String> variables) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("GATEHOUSE_"));
        builder.environment().putAll(variables);
        Process process = builder.start();
        process.getOutputStream().close();
        return new LoggedProcess(process, log);
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void kill() {
        process.destroyForcibly();
        waitForExit(Duration.ofSeconds(30));
    }

    void stop(Duration patience) {
        process.destroy();
        if (!ends(patience)) {
            kill();
        }
    }

    int waitForExit(Duration limit) {
        if (!ends(limit)) {
            throw new IllegalStateException("process " + pid() + " still runs after " + limit + ":\n" + lastLines(60));
        }
        return process.exitValue();
    }

    String lastLines(int count) {
        try {
            // The log of a killed server may end within a character.
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean ends(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void endAll() {
        LIVING.forEach(Process::destroy);
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        for (Process process : LIVING) {
            try {
                process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                break;
            }
        }
        LIVING.forEach(Process::destroyForcibly);
    }
}
