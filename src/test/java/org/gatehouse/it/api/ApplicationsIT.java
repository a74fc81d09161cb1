package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.stream.IntStream;
import org.gatehouse.fixture.Awx;
import org.gatehouse.it.fixture.Application;
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

/** What an application looks like, how one is made and changed. */
class ApplicationsIT {

    private static final String LIST = "/api/v2/applications/";

    private final HttpProbe root = Person.root().http();
    private final Organization organization = Organization.create();

    private String body(String more) {
        return "{\"organization\": %d%s}".formatted(organization.id(), more);
    }

    private Answer create(String more) {
        return root.post(LIST, body(", \"client_type\": \"confidential\", \"authorization_grant_type\": \"password\""
                + more));
    }

    @Test
    @Awx({39, 66, 68})
    void aNewApplicationHasTheFieldsOfTheContract() {
        Answer answer = create(", \"name\": \"%s\"".formatted(Unique.name("app")));
        JsonObject made = Json.created(answer);
        assertThat(made.keySet()).contains("id", "type", "url", "related", "summary_fields", "created", "modified",
                "name", "description", "client_id", "client_secret", "client_type", "redirect_uris",
                "authorization_grant_type", "skip_authorization", "organization", "user").doesNotContain("updated");
        assertThat(made.getString("type")).isEqualTo("o_auth2_application");
        assertThat(answer.header("Location")).isEqualTo(made.getString("url"));
        assertThat(made.getString("client_id")).matches("[A-Za-z0-9]{40}");
        assertThat(made.getString("redirect_uris")).isEmpty();
        assertThat(made.getString("description")).isEmpty();
        assertThat(made.getBoolean("skip_authorization")).isFalse();
        assertThat(made.getInt("organization")).isEqualTo((int) organization.id());
        assertThat(made.get("user")).isEqualTo(JsonValue.NULL);
        JsonObject related = made.getJsonObject("related");
        assertThat(related.getString("tokens")).isEqualTo(made.getString("url") + "tokens/");
        assertThat(related.getString("activity_stream")).isEqualTo(made.getString("url") + "activity_stream/");
        assertThat(related.getString("organization")).isEqualTo(organization.url());
        JsonObject summary = made.getJsonObject("summary_fields");
        assertThat(summary.getJsonObject("organization").getString("name")).isEqualTo(organization.name());
        assertThat(summary.getJsonObject("tokens").getInt("count")).isZero();
        assertThat(summary.getJsonObject("user_capabilities").getBoolean("edit")).isTrue();
    }

    @Test
    @Awx({65, 67})
    void aUserOrAnOrganizationOwnsIt() {
        Person owner = Person.stranger();
        JsonObject made = Application.of(owner).made();
        assertThat(made.getInt("user")).isEqualTo((int) owner.id());
        assertThat(made.getJsonObject("related").getString("user")).isEqualTo(owner.url());
        assertThat(made.getJsonObject("summary_fields").getJsonObject("user").getString("username"))
                .isEqualTo(owner.username());
        String rest = "\"client_type\": \"public\", \"authorization_grant_type\": \"password\"}";
        for (String owners : new String[] {"", "\"organization\": null, ",
                "\"user\": null, \"organization\": null, "}) {
            assertThat(Json.messages(root.post(LIST, "{" + owners + rest), "organization"))
                    .containsExactly("This field cannot be blank.");
        }
        for (String field : new String[] {"user", "organization"}) {
            assertThat(Json.messages(root.post(LIST, "{\"" + field + "\": 999999999, " + rest), field))
                    .containsExactly("Invalid pk \"999999999\" - object does not exist.");
            assertThat(Json.messages(root.post(LIST, "{\"" + field + "\": \"x\", " + rest), field)).hasSize(1);
            assertThat(Json.messages(root.post(LIST, "{\"" + field + "\": [1], " + rest), field)).hasSize(1);
        }
    }

    @ParameterizedTest
    @Awx(73)
    @CsvSource(delimiter = '|', textBlock = """
            "client_type": "public"                                          | authorization_grant_type
            "authorization_grant_type": "password"                           | client_type
            "client_type": "secret", "authorization_grant_type": "password"  | client_type
            "client_type": "PUBLIC", "authorization_grant_type": "password"  | client_type
            "client_type": null, "authorization_grant_type": "password"      | client_type
            "client_type": 1, "authorization_grant_type": "password"         | client_type
            "client_type": "public", "authorization_grant_type": "implicit"  | authorization_grant_type
            "client_type": "public", "authorization_grant_type": ["x"]       | authorization_grant_type
            """)
    void aBadOrMissingChoiceIsNamed(String more, String field) {
        Json.messages(root.post(LIST, body(", " + more)), field);
    }

    @Test
    @Awx(73)
    void aBadChoiceIsQuoted() {
        assertThat(Json.messages(root.post(LIST, body(", \"client_type\": \"x\"")), "client_type"))
                .containsExactly("\"x\" is not a valid choice.");
    }

    @ParameterizedTest
    @Awx(74)
    @ValueSource(strings = {"foo", "ftp://example.org/", "//example.org/", "https://", "https:///path",
            "javascript:alert(1)",
            "https://example.org/#fragment", "https://good.example.org/ bad", "http://[::1", "https://a@b/",
            "https://example.org/\\u0001"})
    void aRedirectUriIsAnAbsoluteHttpUrl(String uris) {
        Json.messages(create(", \"redirect_uris\": \"%s\"".formatted(uris)), "__all__");
    }

    @Test
    @Awx(74)
    void authorizationCodeNeedsARedirectUri() {
        String code = ", \"client_type\": \"public\", \"authorization_grant_type\": \"authorization-code\"";
        for (String uris : new String[] {"", ", \"redirect_uris\": \"\"", ", \"redirect_uris\": null",
                ", \"redirect_uris\": \"  \""}) {
            assertThat(Json.messages(root.post(LIST, body(code + uris)), "__all__"))
                    .containsExactly("redirect_uris cannot be empty with grant_type authorization-code");
        }
        JsonObject made = Json.created(root.post(LIST,
                body(code + ", \"redirect_uris\": \"https://a.example/cb http://127.0.0.1/ http://[::1]:8000/x\"")));
        Json.messages(root.patch(made.getString("url"), "{\"redirect_uris\": \"\"}"), "__all__");
        assertThat(Json.ok(root.get(made.getString("url"))).getString("redirect_uris")).startsWith("https://a.example");
    }

    @Test
    @Awx(75)
    void aNameIsGivenOnceInAnOrganization() {
        String name = ", \"name\": \"%s\"".formatted(Unique.name("same"));
        Json.created(create(name));
        String complaint = "Application with this Name and Organization already exists.";
        assertThat(Json.messages(create(name), "__all__")).containsExactly(complaint);
        String other = Json.created(create(", \"name\": \"%s\"".formatted(Unique.name("other")))).getString("url");
        assertThat(Json.messages(root.patch(other, "{" + name.substring(2) + "}"), "__all__"))
                .containsExactly(complaint);
        Organization second = Organization.create();
        JsonObject twin = Json.created(root.post(second.url() + "applications/",
                "{\"client_type\": \"public\", \"authorization_grant_type\": \"password\"" + name + "}"));
        assertThat(Json.messages(root.patch(twin.getString("url"), body("")), "__all__")).containsExactly(complaint);
        assertThat(Json.ok(root.get(twin.getString("url"))).getInt("organization")).isEqualTo((int) second.id());
    }

    @Test
    @Awx({71, 72})
    void someFieldsChangeAndOthersStaySilently() {
        Application application = Application.of(organization);
        JsonObject before = Json.ok(root.get(application.url()));
        JsonObject after = Json.ok(root.patch(application.url(), """
                {"name": "%s", "description": "d", "redirect_uris": "https://x.example/", "skip_authorization": true,
                 "client_type": "public", "user": %d, "authorization_grant_type": "authorization-code",
                 "client_id": "x", "client_secret": "y", "created": "2001-01-01T00:00:00Z"}"""
                .formatted(Unique.name("renamed"), Person.root().id())));
        for (String field : new String[] {"user", "authorization_grant_type", "client_id", "created", "organization"}) {
            assertThat(after.get(field)).as(field).isEqualTo(before.get(field));
        }
        for (String field : new String[] {"name", "description", "redirect_uris", "skip_authorization", "client_type",
                "modified"}) {
            assertThat(after.get(field)).as(field).isNotEqualTo(before.get(field));
        }
        assertThat(after).doesNotContainKey("client_secret");
        Json.messages(root.patch(application.url(), "{\"organization\": null}"), "organization");
    }

    @Test
    void whatWasReadCanBePutBack() {
        for (Application application : new Application[] {Application.of(organization),
                Application.of(Person.stranger())}) {
            JsonObject read = Json.ok(root.get(application.url()));
            JsonObject put = Json.ok(root.put(application.url(), read.toString()));
            assertThat(put.getString("name")).isEqualTo(read.getString("name"));
            assertThat(put.get("organization")).isEqualTo(read.get("organization"));
        }
    }

    @Test
    @Awx(84)
    void theSummaryShowsTenTokensAndCountsAll() {
        Application application = Application.of(organization);
        IntStream.range(0, 12).forEach(i -> application.token(Person.root(), i % 2 == 0 ? "read" : "write"));
        JsonObject tokens = Json.ok(root.get(application.url())).getJsonObject("summary_fields")
                .getJsonObject("tokens");
        assertThat(tokens.getInt("count")).isEqualTo(12);
        assertThat(tokens.getJsonArray("results")).hasSize(10);
        JsonObject first = tokens.getJsonArray("results").getJsonObject(0);
        assertThat(first.keySet()).containsExactlyInAnyOrder("id", "scope", "token");
        assertThat(first.getString("token")).isEqualTo("************");
        assertThat(Json.ids(root.get(application.url() + "tokens/"))).hasSize(12);
    }
}
