package org.gatehouse.it.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gatehouse.it.fixture.CodeClient;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.Slow;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs npm's standard clients, unmodified: {@code openid-client} and {@code oauth4webapi}. */
@Slow
class NodeClientsIT {

    private static final String BANNER = """

            ************************************************************************
            *  SKIPPED: openid-client and oauth4webapi, because %s
            ************************************************************************
            """;
    private static final Path SCRIPTS = Path.of(System.getProperty("basedir", "")).toAbsolutePath()
            .resolve("src/it/node");
    private static final List<String> NO_NETWORK = List.of("ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ENETUNREACH",
            "ETIMEDOUT", "ENOTCACHED");
    private static final String AFTERWARDS = "https://client.example.org/bye";
    private static final int SLOWEST = 240;

    @TempDir
    private static Path home;

    @BeforeAll
    static void theClientsAreInstalled() throws Exception {
        String version = "none";
        try {
            version = run(Map.of(), "node", "--version").output() + run(Map.of(), "npm", "--version").output();
        } catch (IOException missing) {
            skip("node and npm are not installed.");
        }
        if (!version.matches("(?s)v(2[0-9]|[3-9][0-9])\\..*")) {
            skip("Node is older than 20.");
        }
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, home.resolve(file.getFileName()));
            }
        }
        Ran install = run(Map.of(), "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        if (NO_NETWORK.stream().anyMatch(install.output()::contains)) {
            skip("npm reaches no registry.");
        }
        assertThat(install.code()).as(install.output()).isZero();
    }

    @Test
    void openidClientSignsInAndOut() throws Exception {
        assertThat(steps("openid-client.mjs")).containsExactly("discovery", "authorization code with PKCE", "userinfo",
                "the API", "refresh", "introspection", "revocation", "client credentials", "device", "logout");
    }

    @Test
    void oauth4webapiAcceptsEveryAnswer() throws Exception {
        assertThat(steps("oauth4webapi.mjs")).containsExactly("discovery, both ways", "protected resource metadata",
                "authorization code with PKCE", "a code is good once",
                "and its reuse ends what it gave, as the challenge says",
                "prompt=none after the consent, and the secret in the form", "userinfo", "refresh", "introspection",
                "revocation", "client credentials", "device");
    }

    private static void skip(String because) {
        System.out.println(BANNER.formatted(because));
        Assumptions.abort(because);
    }

    /** What a script has done with an application and a person of its own; fails if it fails. */
    private static List<String> steps(String script) throws Exception {
        CodeClient client = CodeClient.with("""
                , "grant_types": ["authorization_code", "refresh_token", "client_credentials",
                                  "urn:ietf:params:oauth:grant-type:device_code"],
                  "post_logout_redirect_uris": ["%s"]""".formatted(AFTERWARDS));
        Person person = Person.stranger();
        assertThat(person.http().patch(person.url(), "{\"email\": \"ada@example.org\"}").status()).isEqualTo(200);
        Ran ran = run(Map.of("GATEHOUSE_ISSUER", TestServer.shared().base().toString(), "CLIENT_ID", client.id(),
                "CLIENT_SECRET", client.secret(), "REDIRECT_URI", client.redirectUri(), "POST_LOGOUT_REDIRECT_URI",
                AFTERWARDS, "PERSON_USERNAME", person.username(), "PERSON_PASSWORD", person.password()), "node",
                script);
        assertThat(ran.code()).as(ran.output()).isZero();
        return ran.output().lines().filter(line -> line.startsWith("done: ")).map(line -> line.substring(6)).toList();
    }

    private static Ran run(Map<String, String> variables, String... command) throws Exception {
        Path output = Files.createTempFile(home, "output", ".log");
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(variables);
        builder.environment().put("NO_UPDATE_NOTIFIER", "1");
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(SLOWEST, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        return new Ran(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    /** How a program ended, and what it wrote. */
    private record Ran(int code, String output) {
    }
}
