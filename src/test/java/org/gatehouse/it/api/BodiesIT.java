package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.gatehouse.fixture.Awx;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Organization;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Unique;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Request bodies: what is read, what is ignored, what is refused, and that a refusal leaves nothing behind. */
class BodiesIT {

    private static final String LIST = "/api/v2/organizations/";

    private final HttpProbe root = Person.root().http();

    @ParameterizedTest
    @Awx(35)
    @ValueSource(strings = {"{\"name\"", "[]", "[{}]", "\"x\"", "null", "1", "  ", "{\"name\": NaN}", "{'name': 1}",
            "{\"name\": \"a\u0000b\"}", "{\"name\": \"a\u0001b\"}", "{} {}", "{} x", "{}]", "\uFEFF{}", "name=x",
            "{\"max_hosts\": 01}", "{\"x\": 1e99999999999}", "<organization/>"})
    void whatIsNoJsonObjectIsRefused(String body) {
        assertThat(Json.detail(root.post(LIST, body), 400)).isNotBlank();
    }

    @Test
    void immenseNumbersAndDeepNestingAreRefused() {
        String digits = "9".repeat(100_000);
        assertThat(root.post(LIST, "{\"max_hosts\": " + digits + "}").status()).isEqualTo(400);
        assertThat(root.post(LIST, "{\"name\": " + digits + "}").status()).isEqualTo(400);
        assertThat(Json.detail(root.post(LIST, "{\"x\": " + "[".repeat(50_000) + "]".repeat(50_000) + "}"), 400))
                .isNotBlank();
        assertThat(root.post(LIST, "{\"x\":".repeat(50_000) + "1" + "}".repeat(50_000)).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                        | name        | This field is required.
            {"name": ""}                              | name        | This field may not be blank.
            {"name": "  "}                            | name        | This field may not be blank.
            {"name": null}                            | name        | This field may not be null.
            {"name": true}                            | name        | Not a valid string.
            {"name": []}                              | name        | Not a valid string.
            {"name": {}}                              | name        | Not a valid string.
            {"name": "a\\u0000b"}                     | name        | Null characters are not allowed.
            {"name": "\\ud800"}                       | name        | Not a valid string.
            {"name": "x", "description": ["a"]}       | description | Not a valid string.
            {"name": "x", "description": "\\u0000"}   | description | Null characters are not allowed.
            {"name": "x", "max_hosts": "many"}        | max_hosts   | A valid integer is required.
            {"name": "x", "max_hosts": 1.5}           | max_hosts   | A valid integer is required.
            {"name": "x", "max_hosts": true}          | max_hosts   | A valid integer is required.
            {"name": "x", "max_hosts": 3000000000}    | max_hosts   | A valid integer is required.
            {"name": "x", "max_hosts": -1}            | max_hosts   | Ensure this value is greater than or equal to 0.
            {"name": "x", "is_active": "perhaps"}     | is_active   | Must be a valid boolean.
            {"name": "x", "is_active": 2}             | is_active   | Must be a valid boolean.
            """)
    void aFieldOfTheWrongKindIsNamed(String body, String field, String message) {
        assertThat(Json.messages(root.post(LIST, body), field)).containsExactly(message);
    }

    @Test
    void allMistakesAreReportedTogether() {
        Answer refused = root.post(LIST, "{\"description\": [], \"max_hosts\": -1}");
        assertThat(refused.json().keySet()).containsExactlyInAnyOrder("name", "description", "max_hosts");
    }

    @Test
    void textsHaveALimit() {
        String name = Unique.name("long");
        String longest = name + "x".repeat(512 - name.length());
        JsonObject made = Json.created(root.post(LIST, "{\"name\": \"" + longest + "\"}"));
        assertThat(Json.ok(root.get(made.getString("url"))).getString("name")).isEqualTo(longest);
        for (String tooLong : new String[] {longest + "x", "\uD83D\uDE00".repeat(512)}) {
            assertThat(Json.messages(root.post(LIST, "{\"name\": \"" + tooLong + "\"}"), "name"))
                    .containsExactly("Ensure this field has no more than 512 characters.");
        }
        String emoji = Unique.name("\uD83D\uDE00");
        made = Json.created(root.post(LIST, "{\"name\": \"" + emoji + "\"}"));
        assertThat(Json.ok(root.get(made.getString("url"))).getString("name")).isEqualTo(emoji);
    }

    @Test
    @Awx(36)
    void unknownAndReadOnlyMembersAreIgnored() {
        String name = Unique.name("ignored");
        JsonObject made = Json.created(root.post(LIST, """
                {"name": "%s", "nosuch": {"deep": [1]}, "id": 7, "type": "user", "url": "x", "created": 5,
                 "related": null, "summary_fields": []}""".formatted(name)));
        assertThat(made.getInt("id")).isNotEqualTo(7);
        assertThat(made.getString("type")).isEqualTo("organization");
        JsonObject same = Json.ok(root.put(made.getString("url"), made.toString()));
        assertThat(same.getString("name")).isEqualTo(name);
    }

    @Test
    void numbersBecomeTextAndNullBecomesEmptyOrFalse() {
        JsonObject made = Json.created(root.post(LIST, """
                {"name": %d, "description": null, "is_active": null}""".formatted(System.nanoTime())));
        assertThat(made.getString("name")).matches("\\d+");
        assertThat(made.getString("description")).isEmpty();
        assertThat(made.getBoolean("is_active")).isFalse();
    }

    @Test
    void anEmptyBodyIsAnEmptyObject() {
        assertThat(root.send("POST", "/api/v2/tokens/").status()).isEqualTo(201);
        Organization organization = Organization.create();
        assertThat(Json.ok(root.send("PATCH", organization.url())).getString("name")).isEqualTo(organization.name());
        assertThat(Json.messages(root.send("POST", LIST), "name")).containsExactly("This field is required.");
    }

    @ParameterizedTest
    @Awx(35)
    @ValueSource(strings = {"application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x",
            "application/xml", "text/json", "application/json-patch+json"})
    void otherMediaTypesAreRefused(String mediaType) {
        byte[] body = "{\"name\": \"x\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(Json.detail(root.send("POST", LIST, mediaType, body), 415)).isNotBlank();
        assertThat(Json.detail(root.send("POST", "/api/v2/applications/", mediaType, body), 415)).isNotBlank();
        assertThat(Json.detail(root.send("PATCH", Organization.create().url(), mediaType, body), 415)).isNotBlank();
    }

    @Test
    void invalidUtf8IsRefused() {
        for (String latin1 : new String[] {"\u00ff", "\u00c3(", "\u00ed\u00a0\u0080",
                "\u00f8\u0088\u0080\u0080\u0080"}) {
            byte[] body = ("{\"name\": \"" + latin1 + "\"}").getBytes(StandardCharsets.ISO_8859_1);
            Json.detail(root.send("POST", LIST, "application/json", body), 400);
        }
    }

    @Test
    void aBodyOverOneMebibyteIsTooLarge() {
        byte[] body = ("{\"name\": \"" + "x".repeat(5 * 1024 * 1024) + "\"}").getBytes(StandardCharsets.UTF_8);
        Json.detail(root.send("POST", LIST, "application/json", body), 413);
        String name = Unique.name("large");
        String full = "{\"name\": \"" + name + "\"}";
        Json.created(root.post(LIST, full + " ".repeat(1024 * 1024 - full.length())));
        Json.detail(root.post(LIST, full + " ".repeat(1024 * 1024 - full.length() + 1)), 413);
    }

    @Test
    void aBodyInChunksIsReadAndCountedAllTheSame() throws IOException, InterruptedException {
        String name = Unique.name("chunked");
        assertThat(chunked("{\"name\": \"" + name + "\"}")).isEqualTo(201);
        assertThat(Json.ids(root.get(LIST + "?name=" + name))).hasSize(1);
        assertThat(chunked("{\"name\": \"" + "x".repeat(5 * 1024 * 1024) + "\"}")).isEqualTo(413);
    }

    private int chunked(String body) throws IOException, InterruptedException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(root.base().resolve(LIST))
                .version(HttpClient.Version.HTTP_1_1).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
        root.headers().forEach(request::header);
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString()).statusCode();
    }
}
