package org.gatehouse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.it.harness.Slow;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * Types what the README shows, and compares what comes back with what it shows. Only the first two lines, which say
 * where the server is and what its superuser's password is, are replaced.
 */
@Slow
class ReadmeTranscriptIT {

    private static final String BANNER = """

            ************************************************************************
            *  SKIPPED: the transcript of the README, because bash or curl is missing.
            ************************************************************************
            """;
    private static final String HEADING = "## From nothing to a token";
    private static final String BASE = "base=http://localhost:8080";
    private static final String PASSWORD = "password=$(cat ~/.gatehouse/admin-password)";
    private static final String PROMPT = "$ ";
    private static final String CONTINUED = "    ";
    private static final String ANYTHING = "…";

    /** One line at the prompt, or several that belong together, and what is shown below. */
    private record Step(String command, String shown) {

        boolean isMetBy(String output) {
            String pattern = Arrays.stream(shown.split(ANYTHING, -1)).map(Pattern::quote)
                    .collect(Collectors.joining(".*"));
            return Pattern.compile(pattern, Pattern.DOTALL).matcher(output).matches();
        }
    }

    @Test
    void theTranscriptOfTheReadmeIsTrue() throws Exception {
        Assumptions.assumeTrue(canRun("bash") && canRun("curl"),
                "SKIPPED: the README's transcript needs bash and curl");
        List<Step> steps = steps(Files.readString(project().resolve("README.md")));
        assertThat(steps).extracting(Step::command).startsWith(BASE, PASSWORD).hasSizeGreaterThan(20);
        String marker = "---- end of a step ";
        String output = run(script(steps, marker));
        String[] parts = output.split("\n?" + marker);
        assertThat(parts).as(output).hasSize(steps.size() + 1);
        Stream<Executable> checks = Stream.iterate(0, i -> i < steps.size(), i -> i + 1)
                .map(i -> () -> check(steps.get(i), answer(parts, i), parts[i + 1].lines().findFirst().orElse("")));
        assertAll(checks);
    }

    private static void assumeThatShellAndCurlAreThere() {
        boolean there = canRun("bash") && canRun("curl");
        if (!there) {
            System.out.println(BANNER);
        }
        Assumptions.assumeTrue(there, "bash or curl is missing");
    }

    private static void check(Step step, String output, String status) {
        assertThat(status).as("exit status of\n%s\nwhich printed\n%s", step.command(), output).isEqualTo("0");
        assertThat(step.isMetBy(output))
                .as("$ %s\nshown by the README:\n%s\nanswered by the server:\n%s", step.command(), step.shown(), output)
                .isTrue();
    }

    /** What a step printed: behind the line with the exit status of the step before. */
    private static String answer(String[] parts, int step) {
        return (step == 0 ? parts[0] : parts[step].lines().skip(1).collect(Collectors.joining("\n"))).strip();
    }

    private static List<Step> steps(String readme) {
        int start = readme.indexOf(HEADING);
        assertThat(start).as("the README has the section " + HEADING).isNotNegative();
        int end = readme.indexOf("\n## ", start);
        List<Step> steps = new ArrayList<>();
        boolean inside = false;
        for (String line : readme.substring(start, end).lines().toList()) {
            if (line.startsWith("```")) {
                inside = line.equals("```console");
            } else if (inside && line.startsWith(PROMPT)) {
                steps.add(new Step(line.substring(PROMPT.length()), ""));
            } else if (inside) {
                steps.add(longer(steps.remove(steps.size() - 1), line));
            }
        }
        return steps;
    }

    private static Step longer(Step step, String line) {
        if (line.startsWith(CONTINUED)) {
            return new Step(step.command() + "\n" + line, step.shown());
        }
        return new Step(step.command(), step.shown().isEmpty() ? line : step.shown() + "\n" + line);
    }

    private static String script(List<Step> steps, String marker) {
        return steps.stream().map(step -> switch (step.command()) {
            case BASE -> "base='" + TestServer.shared().base() + "'";
            case PASSWORD -> "password='" + TestServer.ADMIN_PASSWORD + "'";
            default -> step.command();
        }).map(command -> command + "\nprintf '\\n" + marker + "%s\\n' $?\n").collect(Collectors.joining());
    }

    private static String run(String script) throws IOException, InterruptedException {
        Path file = Files.createTempFile("readme", ".sh");
        try {
            Files.writeString(file, script);
            Process bash = new ProcessBuilder("bash", file.toString()).redirectErrorStream(true).start();
            bash.getOutputStream().close();
            String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(bash.waitFor(10, TimeUnit.SECONDS)).isTrue();
            return output;
        } finally {
            Files.delete(file);
        }
    }

    private static boolean canRun(String program) {
        try {
            Process process = new ProcessBuilder(program, "--version").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Path project() {
        return Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    }
}
