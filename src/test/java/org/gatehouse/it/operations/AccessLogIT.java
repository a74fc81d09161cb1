package org.gatehouse.it.operations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Browser;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Simultaneous;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** What the two logs for machines say of requests, and that nothing in any log is a secret or forged. */
class AccessLogIT {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @Test
    void aRequestIsOneLineThatSaysWhoAskedForWhatAndInWhichTrace() {
        Person person = Person.stranger();
        String trace = "1" + TRACE.substring(1);

        Answer answer = person.http().with("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .get("/api/v2/users/" + person.id() + "/?search=hidden");

        assertThat(answer.header("traceparent")).matches("00-" + trace + "-[0-9a-f]{16}-01")
                .doesNotContain("b7ad6b7169203331");
        JsonObject line = only("access", trace);
        assertThat(line.getString("event")).isEqualTo("request");
        assertThat(line.getString("method")).isEqualTo("GET");
        assertThat(line.getString("path")).isEqualTo("/api/v2/users/" + person.id() + "/");
        assertThat(line.getString("route")).isEqualTo("/api/v2/users/{id}");
        assertThat(line.getInt("status")).isEqualTo(200);
        assertThat(line.getInt("duration_us")).isPositive();
        assertThat(line.getInt("user_id")).isEqualTo((int) person.id());
        assertThat(line.getString("user")).isEqualTo(person.username());
        assertThat(line.getInt("token_id")).isPositive();
        assertThat(line.getString("address")).isEqualTo("127.0.0.1");
        assertThat(answer.header("traceparent")).contains(line.getString("span_id"));
    }

    @Test
    void whoSendsNoTraceOrABadOneGetsANewOne() {
        HttpProbe http = TestServer.shared().http();

        String made = http.get("/api/v2/ping/").header("traceparent");
        assertThat(made).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-02");
        assertThat(http.with("traceparent", "00-" + TRACE + "-0000000000000000-01").get("/api/v2/ping/")
                .header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-02").doesNotContain(TRACE);
        assertThat(only("access", made.substring(3, 35)).getString("route")).isEqualTo("/api/v2/ping");
    }

    @Test
    void whatHappensToCredentialsAndRightsIsAudited() {
        Person person = Person.stranger();
        Application application = Application.create("\"user\": " + person.id(), "confidential", "password");
        String trace = "2" + TRACE.substring(1);
        HttpProbe client = application.client().with("traceparent", "00-" + trace + "-b7ad6b7169203331-00");

        client.form("/api/o/token/",
                Map.of("grant_type", "password", "username", person.username(), "password", "not his password"));
        client.form("/api/o/token/",
                Map.of("grant_type", "password", "username", person.username(), "password", person.password()));
        client.asBasic(application.made().getString("client_id"), "not its secret").form("/api/o/token/",
                Map.of("grant_type", "password"));

        List<JsonObject> lines = lines("audit").filter(line -> line.getString("trace_id").equals(trace)).toList();
        assertThat(lines).extracting(line -> line.getString("event")).containsSubsequence("password.wrong",
                "oauth.refused", "access_token.created", "client.refused");
        JsonObject wrong = lines.get(0);
        assertThat(wrong.getInt("of_user_id")).isEqualTo((int) person.id());
        assertThat(wrong.getString("grant")).isEqualTo("password");
        assertThat(lines).allMatch(
                line -> line.getString("client_id").equals(application.made().getString("client_id")));
        assertThat(lines("audit")).anyMatch(line -> line.getString("event").equals("user.created")
                && line.getInt("object_id") == person.id());
    }

    @Test
    void ofTokensThatAreMadeTogetherEachIsAuditedForItsOwnRequest() throws Exception {
        Person person = Person.stranger();
        List<Application> applications = List.of(
                Application.create("\"user\": " + person.id(), "confidential", "client-credentials"),
                Application.create("\"user\": " + person.id(), "confidential", "client-credentials"));
        List<Callable<Answer>> requests = IntStream.range(0, 20).mapToObj(i -> (Callable<Answer>) () -> applications
                .get(i % 2).client().with("traceparent", "00-" + trace(i) + "-b7ad6b7169203331-01")
                .form("/api/o/token/", Map.of("grant_type", "client_credentials"))).toList();

        assertThat(Simultaneous.atOnce(requests)).allMatch(answer -> answer.status() == 200);

        for (int i = 0; i < requests.size(); i++) {
            JsonObject line = only("audit", trace(i));
            assertThat(line.getString("event")).isEqualTo("access_token.created");
            assertThat(line.getString("client_id"))
                    .isEqualTo(applications.get(i % 2).made().getString("client_id"));
        }
    }

    private static String trace(int request) {
        return "3%02d%s".formatted(request, TRACE.substring(3));
    }

    @Test
    void nothingThatWasSentAsASecretAndNoForgedLineIsInAnyLog() throws IOException {
        TestServer server = TestServer.shared();
        String secret = "S3cret-7f1c";
        HttpProbe http = server.http();
        Person person = Person.stranger();
        String token = person.token("{\"description\": \"%s\"}".formatted(secret)).getString("token");

        http.asBearer(token).get("/api/v2/me/");
        http.asBearer("gtp_" + secret + secret + secret).get("/api/v2/me/?access_token=" + secret);
        http.asBasic(secret, secret).get("/api/v2/me/");
        http.with("Cookie", "awx_sessionid=" + secret).with("Referer", "https://x/" + secret)
                .with("User-Agent", secret).with("X-Forwarded-For", secret).with("tracestate", "a=" + secret)
                .with("traceparent", "00-" + secret).get("/api/v2/me/");
        http.form("/api/o/token/?code=" + secret, Map.of("grant_type", secret, "client_id", secret, "client_secret",
                secret, "password", secret, "refresh_token", secret));
        http.form("/api/o/introspect/", Map.of("token", token));
        http.get("/api/o/authorize/?client_id=" + secret + "&state=" + secret);
        http.get("/api/v2/tokens/" + token + "/");
        http.get("/api/v2/ping/;jsessionid=" + secret);
        http.get("/api/v2/users/%0d%0a%7b%22event%22:%22forged%22%7d/");
        http.asBasic("x\r\n{\"event\":\"forged\"}", "x").get("/api/v2/me/");
        Browser.at(server).signIn(secret, secret);

        for (String name : List.of("access", "audit")) {
            assertThat(lines(name)).isNotEmpty().allMatch(line -> !line.getString("event").equals("forged"));
        }
        try (Stream<Path> files = Files.list(server.dataDirectory().resolve("logs"))) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain(secret).doesNotContain(token)
                        .doesNotContain(TestServer.ADMIN_PASSWORD).doesNotContain(person.password());
            }
        }
        assertThat(Files.readString(server.log())).doesNotContain(secret).doesNotContain(token);
        assertThat(http.get("/metrics").text()).doesNotContain(secret).doesNotContain(person.username());
    }

    private static JsonObject only(String log, String trace) {
        List<JsonObject> found = lines(log).filter(line -> line.getString("trace_id").equals(trace)).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    /** Each line is an object of its own, or this fails; the newest file holds what a test has just done. */
    private static Stream<JsonObject> lines(String log) {
        try {
            return Files.readAllLines(TestServer.shared().dataDirectory().resolve("logs/" + log + ".0.jsonl")).stream()
                    .map(line -> Json.createReader(new StringReader(line)).readObject());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
