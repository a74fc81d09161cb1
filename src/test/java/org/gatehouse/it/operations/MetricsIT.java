package org.gatehouse.it.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Browser;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** What a server tells to Prometheus, to whom, and that the dashboard and the alerts ask for nothing else. */
class MetricsIT {

    private static final Path OBSERVABILITY = Path.of(System.getProperty("basedir", "."),
            "server-config/observability");
    private static final Pattern NAME = Pattern.compile("\\b(gatehouse|jvm|process|system)_[a-z0-9_]+");

    @Test
    void requestsAreCountedByRouteAndNeverByWhatTheyAskFor() {
        HttpProbe http = TestServer.shared().http();
        Person person = Person.stranger();
        double before = value(http, "gatehouse_http_requests_total", "route=\"/api/v2/users/{id}\"", "status=\"200\"");

        assertThat(person.http().get("/api/v2/users/" + person.id() + "/").status()).isEqualTo(200);
        person.http().get("/api/v2/me/");
        person.http().get("/api/v2/me/"); // which is not answered by the resource
        http.get("/api/v2/nothing/of/the/sort-9d3f/");
        http.get("/nothing-9d3f");
        http.send("PROPFIND-9d3f", "/api/v2/ping/");

        assertThat(value(http, "gatehouse_http_requests_total", "route=\"/api/v2/users/{id}\"", "status=\"200\""))
                .isGreaterThan(before);
        List<String> lines = lines(http);
        assertThat(lines).noneMatch(line -> line.contains("9d3f")).noneMatch(line -> line.contains(person.username()))
                .anyMatch(line -> line.contains("gatehouse_http_duration_seconds_bucket{")
                        && line.contains("le=\"0.005\""));
        assertThat(lines.stream().filter(line -> line.startsWith("gatehouse_http_requests_total"))
                .map(line -> label(line, "route")).filter(route -> route.matches(".*\\d.*") && !route.contains("v2")))
                        .isEmpty();
        assertThat(lines.stream().filter(line -> line.startsWith("gatehouse_http_requests_total"))
                .map(line -> label(line, "route")).filter(route -> route.startsWith("/api/v2/me")))
                        .isNotEmpty().allMatch("/api/v2/me"::equals);
    }

    @Test
    void tokensAreCountedByKindAndGrantAndByTheReasonThatRefusesThem() {
        HttpProbe http = TestServer.shared().http();
        Application application = Application.create("\"user\": " + Person.root().id(), "confidential",
                "client-credentials");
        double issued = value(http, "gatehouse_tokens_issued_total", "grant=\"client_credentials\"");
        double malformed = value(http, "gatehouse_tokens_refused_total", "reason=\"malformed\"");
        double forgotten = value(http, "gatehouse_token_cache_dropped_total", "reason=\"changed\"");
        double invalid = value(http, "gatehouse_oauth_errors_total", "error=\"invalid_client\"");

        assertThat(application.client().form("/api/o/token/", Map.of("grant_type", "client_credentials")).status())
                .isEqualTo(200);
        http.asBearer("gtp_nonsense").get("/api/v2/me/");
        http.asBasic(application.made().getString("client_id"), "wrong").form("/api/o/token/",
                Map.of("grant_type", "client_credentials"));

        Person.root().http().get("/api/v2/me/"); // who is remembered, until he has made somebody
        Person.stranger();
        assertThat(value(http, "gatehouse_token_cache_dropped_total", "reason=\"changed\"")).isGreaterThan(forgotten);
        assertThat(value(http, "gatehouse_tokens_issued_total", "grant=\"client_credentials\"")).isGreaterThan(issued);
        assertThat(value(http, "gatehouse_tokens_refused_total", "reason=\"malformed\"")).isGreaterThan(malformed);
        assertThat(value(http, "gatehouse_oauth_errors_total", "error=\"invalid_client\"")).isGreaterThan(invalid);
    }

    @Test
    void theDatabaseThePoolTheKeysAndTheMachineAreTold() {
        HttpProbe http = TestServer.shared().http();

        assertThat(value(http, "gatehouse_ready")).isEqualTo(1);
        assertThat(value(http, "gatehouse_db_up")).isEqualTo(1);
        assertThat(value(http, "gatehouse_db_connections", "state=\"open\"")).isBetween(1.0, 32.0);
        assertThat(value(http, "gatehouse_db_connections", "state=\"in_use\"")).isBetween(0.0, 32.0);
        assertThat(value(http, "gatehouse_db_connections_max")).isEqualTo(32);
        assertThat(value(http, "gatehouse_signing_keys_available")).isBetween(0.0, 1.0);
        assertThat(value(http, "gatehouse_password_places")).isPositive();
        assertThat(value(http, "jvm_memory_used_bytes")).isPositive();
        assertThat(lines(http)).anyMatch(line -> line.startsWith("gatehouse_build{java=")
                && !label(line, "version").equals("unknown"));
    }

    @Test
    void onlyThisMachineReadsThemUnlessItPassesOnForSomebodyElse() {
        HttpProbe http = TestServer.shared().http();

        Answer text = http.get("/metrics");
        assertThat(text.status()).isEqualTo(200);
        assertThat(text.header("Content-Type")).startsWith("text/plain");
        assertThat(http.with("Accept", "application/openmetrics-text;version=1.0.0,*/*").get("/metrics").text())
                .endsWith("# EOF\n");
        for (String header : List.of("X-Forwarded-For", "Forwarded", "Via", "X-Real-IP")) {
            Answer refused = http.with(header, "127.0.0.1").get("/metrics");
            assertThat(refused.status()).as(header).isEqualTo(403);
            assertThat(refused.text()).doesNotContain("gatehouse_").contains("GATEHOUSE_METRICS_NETWORKS");
        }
        assertThat(http.get("/metrics/other").status()).isEqualTo(404);
        assertThat(http.post("/metrics", "{}").status()).isEqualTo(405);
    }

    @Test
    void dashboardAndAlertsAskForMetricsThatThereAre() throws IOException {
        HttpProbe http = TestServer.shared().http();
        Browser.at(TestServer.shared()).signIn(TestServer.ADMIN_USERNAME, TestServer.ADMIN_PASSWORD);
        Person.stranger();
        http.asBearer("gtp_nonsense").get("/api/v2/me/");
        http.form("/api/o/token/", Map.of("grant_type", "password"));
        Set<String> told = lines(http).stream().map(line -> line.split("[{ ]", 2)[0]).collect(Collectors.toSet());
        Set<String> asked = new TreeSet<>();
        for (String file : List.of("alerts.yml", "dashboard.json")) {
            Matcher names = NAME.matcher(Files.readString(OBSERVABILITY.resolve(file)));
            while (names.find()) {
                asked.add(names.group());
            }
        }

        assertThat(asked).hasSizeGreaterThan(20);
        assertThat(told).containsAll(asked);
    }

    private static List<String> lines(HttpProbe http) {
        Answer answer = http.get("/metrics");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return new ArrayList<>(answer.text().lines().filter(line -> !line.startsWith("#")).toList());
    }

    private static double value(HttpProbe http, String name, String... labels) {
        return lines(http).stream().filter(line -> line.split("[{ ]", 2)[0].equals(name))
                .filter(line -> List.of(labels).stream().allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }

    private static String label(String line, String name) {
        Matcher matcher = Pattern.compile("[{,]" + name + "=\"([^\"]*)\"").matcher(line);
        return matcher.find() ? matcher.group(1) : "";
    }
}
