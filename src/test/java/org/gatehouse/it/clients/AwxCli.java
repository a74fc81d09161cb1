package org.gatehouse.it.clients;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.harness.Answer;

/**
 * Sends what AWX's command line sends: its headers, its cookies, redirects followed, and before every command the same
 * questions about the API. It fails where that program would.
 */
final class AwxCli {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final List<String> WITH_ROLES = List.of("organizations", "projects", "inventories", "teams",
            "credentials", "job_templates", "workflow_job_templates", "instance_groups");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.ALWAYS).cookieHandler(cookies).build();
    private final URI base;
    private Optional<String> authorization = Optional.empty();

    AwxCli(URI base) {
        this.base = base;
    }

    /** {@code --conf.token}: nothing is asked for a login. */
    AwxCli withToken(String token) {
        discover();
        authorization = Optional.of("Bearer " + token);
        return this;
    }

    /** {@code --conf.username}, {@code --conf.password}: the program does not look at the answer of the login. */
    AwxCli withPassword(String username, String password) {
        discover();
        get("/api/");
        String form = "username=%s&password=%s&next=%s".formatted(encode(username), encode(password), encode("/api/"));
        send("POST", "/api/login/", Map.of("Content-Type", "application/x-www-form-urlencoded"), form);
        get("/api/");
        return this;
    }

    /** Which resources there are; without its name among them a sub-command does not exist. */
    JsonObject discover() {
        JsonObject versions = Json.ok(get("/api/"));
        assertThat(versions.getString("current_version")).isEqualTo("/api/v2/");
        return Json.ok(get(versions.getJsonObject("available_versions").getString("v2")));
    }

    /** How the program learns which options {@code awx RESOURCE create} has; the actions that there are. */
    JsonObject describe(String resource) {
        String list = discover().getString(resource);
        if (Set.of("users", "teams").contains(resource)) {
            WITH_ROLES.forEach(other -> Json.ok(send("OPTIONS", "/api/v2/" + other + "/")));
        }
        JsonObject actions = Json.ok(send("OPTIONS", list)).getJsonObject("actions");
        actions.values().forEach(action -> action.asJsonObject().values().forEach(AwxCli::checkField));
        return actions;
    }

    /** What may be done to one of them; only the header counts, the status does not. */
    List<String> allowed(String resource) {
        String allow = send("OPTIONS", "/api/v2/" + resource + "/1/").header("Allow");
        return allow == null ? List.of() : List.of(allow.split(",\\s*"));
    }

    /** The only object of that name. */
    JsonObject named(String resource, String name) {
        String key = resource.equals("users") ? "username" : "name";
        JsonObject found = Json.ok(get("/api/v2/" + resource + "/?" + key + "=" + encode(name)));
        assertThat(found.getInt("count")).as(found.toString()).isEqualTo(1);
        return found.getJsonArray("results").getJsonObject(0);
    }

    Answer get(String path) {
        return send("GET", path);
    }

    Answer send(String method, String path) {
        return send(method, path, Map.of(), "");
    }

    Answer sendJson(String method, String path, String json) {
        return send(method, path, Map.of("Content-Type", "application/json"), json);
    }

    Answer send(String method, String path, Map<String, String> headers, String body) {
        URI url = base.resolve(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(30))
                .header("Accept", "*/*").header("User-Agent", "python-requests/2.28.1")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        authorization.filter(value -> !headers.containsKey("Authorization"))
                .ifPresent(value -> request.header("Authorization", value));
        if (!READING.contains(method)) {
            request.header("Referer", url.toString());
            csrfToken().ifPresent(token -> request.header("X-CSRFToken", token));
        }
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The program fails when there are two. */
    private Optional<String> csrfToken() {
        List<HttpCookie> tokens = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("csrftoken")).toList();
        assertThat(tokens).hasSizeLessThan(2);
        return tokens.stream().map(HttpCookie::getValue).findFirst();
    }

    private static void checkField(JsonValue field) {
        assertThat(field.asJsonObject().getString("type", "")).as(field.toString()).isNotEmpty();
        JsonArray choices = field.asJsonObject().getJsonArray("choices");
        assertThat(choices == null || !choices.isEmpty()).as(field.toString()).isTrue();
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
