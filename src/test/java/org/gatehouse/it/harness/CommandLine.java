package org.gatehouse.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** {@code java -jar gatehouse.war}, as an operator types it; a value, so that every {@code with} makes another. */
public record CommandLine(Map<String, String> environment, String input) {

    /** How a command ended. */
    public record Ended(int code, String output, String complaints) {

        public List<String> lines() {
            return output.lines().toList();
        }
    }

    /** The command line beside the shared server. */
    public static CommandLine shared() {
        return of(TestServer.shared());
    }

    public static CommandLine of(TestServer server) {
        return new CommandLine(Map.of("GATEHOUSE_DATA_DIR", server.dataDirectory().toString(), "GATEHOUSE_PORT",
                Integer.toString(server.base().getPort())), "");
    }

    public CommandLine with(String variable, String value) {
        Map<String, String> more = new TreeMap<>(environment);
        more.put(variable, value);
        return new CommandLine(more, input);
    }

    /** With something on standard input. */
    public CommandLine typing(String text) {
        return new CommandLine(environment, text);
    }

    public Ended run(String... arguments) {
        TestRun run = TestRun.current();
        return run(List.of(run.java(), "-jar", run.war().toString()), arguments);
    }

    private Ended run(List<String> program, String... arguments) {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(Path.of("/").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GATEHOUSE_"));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            CompletableFuture<String> complaints = CompletableFuture.supplyAsync(() -> text(process, true));
            String output = text(process, false);
            return new Ended(process.waitFor(), output, complaints.join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(Process process, boolean error) {
        try {
            return new String((error ? process.getErrorStream() : process.getInputStream()).readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
