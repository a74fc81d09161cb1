package org.gatehouse.it.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The URL of the command line, asked by somebody else. */
class OperationsDoorIT {

    private static final String DOOR = "/operations/commands";
    private static final String KEY = "X-Gatehouse-Operator-Key";
    private static final String COMMAND = """
            {"command": "create_oauth2_token", "arguments": ["--user", "admin"], "secrets": {}}""";

    private static HttpProbe operator() throws IOException {
        return TestServer.shared().http().with(KEY,
                Files.readString(TestServer.shared().dataDirectory().resolve("operator-key")).strip());
    }

    private static void refused(Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.json().keySet()).containsExactly("detail");
        assertThat(answer.text()).doesNotContain("gtp_");
    }

    @Test
    void onlyTheOperatorKeyOpensIt() throws IOException {
        assertThat(operator().post(DOOR, COMMAND).text()).matches(">gtp_[0-9A-Za-z]{33,}\n=0\n");
        refused(TestServer.shared().http().post(DOOR, COMMAND), 403);
        refused(Person.root().http().post(DOOR, COMMAND), 403);
        refused(Person.root().basic().post(DOOR, COMMAND), 403);
        for (String wrong : new String[] {"", "x", "gto_" + "a".repeat(33), "x".repeat(5000)}) {
            refused(TestServer.shared().http().with(KEY, wrong).post(DOOR, COMMAND), 403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "x-forwarded-proto", "X-Forwarded-Host", "Forwarded", "Via",
            "X-Real-IP"})
    void aRequestThatAProxyPassedOnFindsNothing(String header) throws IOException {
        refused(operator().with(header, "127.0.0.1").post(DOOR, COMMAND), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH"})
    void onlyPostIsTaken(String method) throws IOException {
        Answer answer = operator().send(method, DOOR);
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("POST");
    }

    @Test
    void whatIsNoCommandIsRefused() throws IOException {
        for (String body : new String[] {"", "{", "[]", "null", "{}", "{\"command\": \"create_oauth2_token\"}",
                "{\"command\": 1, \"arguments\": [], \"secrets\": {}}",
                "{\"command\": \"x\", \"arguments\": [], \"secrets\": {}}",
                "{\"command\": \"create_oauth2_token\", \"arguments\": [1], \"secrets\": {}}",
                "{\"command\": \"create_oauth2_token\", \"arguments\": {}, \"secrets\": {}}",
                "{\"command\": \"create_oauth2_token\", \"arguments\": [], \"secrets\": {\"a\": 1}}",
                "[".repeat(60_000), "x".repeat(70_000)}) {
            refused(operator().post(DOOR, body), 400);
        }
        refused(operator().send("POST", DOOR, "text/plain", COMMAND.getBytes(StandardCharsets.UTF_8)), 415);
        refused(operator().post("/operations/", COMMAND), 404);
        refused(operator().post(DOOR + "/../commands/x", COMMAND), 404);
        assertThat(operator().post(DOOR, """
                {"command": "create_oauth2_token", "arguments": ["--user", "a\\u0000"], "secrets": {}}""").text())
                .isEqualTo("!The user does not exist.\n=1\n");
        refused(TestServer.shared().http().get("/org/gatehouse/operations/commandline/CommandLine.class"), 404);
    }
}
