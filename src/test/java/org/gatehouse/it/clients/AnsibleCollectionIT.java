package org.gatehouse.it.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Unique;
import org.gatehouse.it.harness.Slow;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the unmodified modules of the collection {@code awx.awx}: a description of the wanted state, applied twice. */
@Slow
class AnsibleCollectionIT {

    private static final String BANNER = """

            ************************************************************************
            *  SKIPPED: the collection awx.awx, because ansible-playbook or the
            *  collection is not installed (Debian: apt-get install ansible).
            ************************************************************************
            """;
    private static final Path PLAYBOOKS = Path.of(System.getProperty("basedir", "")).toAbsolutePath()
            .resolve("src/it/ansible");
    private static final Pattern RECAP = Pattern
            .compile("localhost +: ok=(\\d+) +changed=(\\d+) +unreachable=0 +failed=0 ");
    private static final Pattern CHANGED = Pattern.compile("TASK \\[([^\n]+)\\] \\**\\nchanged: ");
    private static final int SLOWEST = 240;

    @TempDir
    private Path home;

    private List<String> changed = List.of();

    private final String prefix = Unique.name("play");
    private final String number = String.valueOf(1_000_000_000L + Math.abs(prefix.hashCode()));

    @BeforeEach
    void theCollectionIsInstalled() throws Exception {
        boolean installed;
        try {
            installed = run(Map.of(), "ansible-doc", "-t", "module", "awx.awx.token").contains("awx.awx");
        } catch (IOException missing) {
            installed = false;
        }
        if (!installed) {
            System.out.println(BANNER);
        }
        Assumptions.assumeTrue(installed, "ansible-playbook with the collection awx.awx is not installed");
    }

    @AfterEach
    void settingsAreAsTheyWere() {
        assertThat(Person.root().http().delete("/api/v2/settings/all/").status()).isEqualTo(204);
    }

    @Test
    void theSecondRunOfAPlaybookChangesNothing() throws Exception {
        int people = count("/api/v2/users/");
        assertThat(changes("site.yml", false)).as("changes of the first run").isEqualTo(13);
        assertThat(changes("site.yml", true)).as(() -> "changes of the second run: " + changed).isZero();
        assertThat(count("/api/v2/tokens/?description__startswith=" + prefix)).as("tokens left behind").isZero();
        assertThat(changes("teardown.yml", false)).as("changes of leaving").isEqualTo(5);
        assertThat(changes("teardown.yml", true)).as("changes of leaving again").isZero();
        assertThat(count("/api/v2/users/")).isEqualTo(people);
    }

    private static int count(String list) {
        return Json.ok(Person.root().http().get(list)).getInt("count");
    }

    private int changes(String playbook, boolean again) throws Exception {
        Map<String, String> connection = Map.of("CONTROLLER_HOST", TestServer.shared().base().toString(),
                "CONTROLLER_USERNAME", TestServer.ADMIN_USERNAME, "CONTROLLER_PASSWORD", TestServer.ADMIN_PASSWORD,
                "CONTROLLER_VERIFY_SSL", "false");
        String output = run(connection, "ansible-playbook", PLAYBOOKS.resolve(playbook).toString(), "-e",
                "{\"prefix\": \"%s\", \"number\": \"%s\", \"password\": \"a good: password\", \"again\": %s}"
                        .formatted(prefix, number, again));
        Matcher recap = RECAP.matcher(output);
        assertThat(recap.find()).as(output).isTrue();
        changed = CHANGED.matcher(output).results().map(task -> task.group(1)).toList();
        return Integer.parseInt(recap.group(2));
    }

    private String run(Map<String, String> variables, String... command) throws Exception {
        Path output = Files.createTempFile(home, "output", ".log");
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command))).redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(variables);
        builder.environment().putAll(Map.of("ANSIBLE_HOME", home.toString(), "ANSIBLE_LOCAL_TEMP", home.toString(),
                "ANSIBLE_NOCOLOR", "1", "ANSIBLE_LOCALHOST_WARNING", "false", "ANSIBLE_PIPELINING", "true",
                "LC_ALL", "C.UTF-8"));
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(SLOWEST, TimeUnit.SECONDS)) {
            end(process);
        }
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    private static void end(Process process) {
        Stream<ProcessHandle> family = Stream.concat(process.descendants(), Stream.of(process.toHandle()));
        family.sorted(Comparator.comparing(ProcessHandle::pid).reversed()).forEach(ProcessHandle::destroyForcibly);
    }
}
