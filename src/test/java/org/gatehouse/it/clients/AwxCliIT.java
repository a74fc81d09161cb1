package org.gatehouse.it.clients;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.gatehouse.fixture.Awx;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Organization;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Unique;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.Slow;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The commands of {@code awx}, as recorded: each test is one command line with the requests that it makes. */
@Slow
class AwxCliIT {

    private final AwxCli awx = new AwxCli(TestServer.shared().base()).withPassword(TestServer.ADMIN_USERNAME,
            TestServer.ADMIN_PASSWORD);

    @AfterEach
    void settingsAreAsTheyWere() {
        Person.root().http().delete("/api/v2/settings/all/");
    }

    @Test
    void meAndPing() {
        awx.discover();
        assertThat(Json.result(awx.get("/api/v2/me/"), 0).getString("username")).isEqualTo("admin");
        assertThat(Json.ok(awx.get("/api/v2/ping/"))).containsKeys("version", "active_node");
    }

    @Test
    void aWrongPasswordIsNoticedAtTheNextRequest() {
        AwxCli stranger = new AwxCli(TestServer.shared().base()).withPassword("admin", "wrong");
        Answer answer = stranger.get("/api/v2/me/");
        assertThat(Json.detail(answer, 401)).startsWith("Authentication credentials were not provided.");
    }

    @Test
    void aTokenNeedsNoCsrfTokenAlthoughTheCookieIsSent() {
        AwxCli bearer = new AwxCli(TestServer.shared().base())
                .withToken(Person.root().token("{}").getString("token"));
        bearer.describe("tokens");
        assertThat(Json.created(bearer.sendJson("POST", "/api/v2/tokens/", "{\"description\": \"by token\"}")))
                .containsKey("token");
    }

    /** Any refusal among the questions that precede a command would end it. */
    @Test
    void somebodyWithoutRightsIsToldWhatThereIsToo() {
        Person member = Organization.create().member();
        AwxCli his = new AwxCli(TestServer.shared().base()).withPassword(member.username(), member.password());
        for (String resource : List.of("users", "teams")) {
            assertThat(his.describe(resource)).containsKey("GET").doesNotContainKey("POST");
        }
        assertThat(his.named("users", member.username()).getInt("id")).isEqualTo((int) member.id());
    }

    @Test
    @Awx(15)
    void usersCreateGetModifyDelete() {
        JsonObject actions = awx.describe("users");
        assertThat(actions).containsKeys("GET", "POST");
        assertThat(actions.getJsonObject("POST").getJsonObject("username").getBoolean("required")).isTrue();
        assertThat(awx.allowed("users")).contains("GET", "PUT", "PATCH", "DELETE");
        String name = Unique.name("cli");
        Json.created(awx.sendJson("POST", "/api/v2/users/",
                "{\"username\": \"%s\", \"password\": \"a good: password\"}".formatted(name)));
        Answer again = awx.sendJson("POST", "/api/v2/users/",
                "{\"username\": \"%s\", \"password\": \"a good: password\"}".formatted(name));
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.text()).contains("already exists");
        String url = awx.named("users", name).getString("url");
        assertThat(awx.named("users", name).getString("url")).isEqualTo(url);
        assertThat(Json.ok(awx.sendJson("PATCH", url, "{\"email\": \"cli@example.org\"}")).getString("email"))
                .isEqualTo("cli@example.org");
        assertThat(awx.send("DELETE", awx.named("users", name).getString("url")).status()).isEqualTo(204);
    }

    @Test
    void usersListAllFollowsThePages() {
        awx.describe("users");
        Person.stranger();
        int seen = 0;
        String page = "/api/v2/users/?page_size=2";
        int count = Json.ok(awx.get(page)).getInt("count");
        for (int pages = 0; page != null && pages <= count; pages++) {
            JsonObject list = Json.ok(awx.get(page));
            seen += list.getJsonArray("results").size();
            page = list.isNull("next") ? null : list.getString("next");
        }
        assertThat(seen).isEqualTo(count);
    }

    @Test
    void organizationsTeamsAndApplicationsAreCreatedByTheNameOfTheOrganization() {
        JsonObject organization = organization();
        awx.describe("teams");
        long id = awx.named("organizations", organization.getString("name")).getInt("id");
        JsonObject team = Json.created(awx.sendJson("POST", "/api/v2/teams/",
                "{\"name\": \"%s\", \"organization\": %d}".formatted(Unique.name("team"), id)));
        assertThat(awx.named("teams", team.getString("name")).getInt("organization")).isEqualTo((int) id);
        awx.describe("applications");
        assertThat(awx.allowed("applications")).contains("GET", "PUT", "PATCH", "DELETE");
        JsonObject application = Json.created(awx.sendJson("POST", "/api/v2/applications/",
                "{\"name\": \"%s\", \"client_type\": \"public\", \"authorization_grant_type\": \"password\", "
                        .formatted(Unique.name("app")) + "\"organization\": " + id + "}"));
        assertThat(application.getJsonObject("related").getString("organization"))
                .isEqualTo("/api/v2/organizations/" + id + "/");
    }

    @Test
    void tokensCreateListDelete() {
        JsonObject actions = awx.describe("tokens");
        assertThat(actions.getJsonObject("POST").keySet()).contains("description", "scope", "application");
        JsonObject token = Json.created(awx.sendJson("POST", "/api/v2/tokens/",
                "{\"description\": \"cli\", \"scope\": \"read\", \"application\": null}"));
        assertThat(Json.ids(awx.get("/api/v2/tokens/?order_by=-id"))).contains((long) token.getInt("id"));
        assertThat(awx.send("DELETE", "/api/v2/tokens/" + token.getInt("id") + "/").status()).isEqualTo(204);
    }

    @Test
    @Awx(56)
    void usersGrantAndRevoke() {
        Person person = Person.stranger();
        String name = organization().getString("name");
        awx.describe("users");
        JsonObject user = awx.named("users", person.username());
        awx.discover();
        JsonObject found = awx.named("organizations", name);
        // without the slash at the end; the redirection is followed
        JsonObject organization = Json.ok(awx.get("/api/v2/organizations/" + found.getInt("id")));
        int role = organization.getJsonObject("summary_fields").getJsonObject("object_roles")
                .getJsonObject("member_role").getInt("id");
        String roles = Json.ok(awx.get(user.getString("url"))).getJsonObject("related").getString("roles");
        assertThat(awx.sendJson("POST", roles, "{\"id\": %d, \"associate\": true}".formatted(role)).status())
                .isEqualTo(204);
        assertThat(Json.ids(awx.get(organization.getString("url") + "users/"))).contains(person.id());
        assertThat(awx.sendJson("POST", roles, "{\"id\": %d, \"disassociate\": true}".formatted(role)).status())
                .isEqualTo(204);
        assertThat(Json.ids(awx.get(organization.getString("url") + "users/"))).doesNotContain(person.id());
    }

    @Test
    void teamsGrantAndRevoke() {
        JsonObject organization = organization();
        JsonObject team = Json.created(awx.sendJson("POST", "/api/v2/teams/", "{\"name\": \"%s\", \"organization\": %d}"
                .formatted(Unique.name("team"), organization.getInt("id"))));
        assertThat(awx.describe("teams")).containsKey("POST");
        int role = organization.getJsonObject("summary_fields").getJsonObject("object_roles")
                .getJsonObject("auditor_role").getInt("id");
        String roles = Json.ok(awx.get(team.getString("url"))).getJsonObject("related").getString("roles");
        assertThat(awx.sendJson("POST", roles, "{\"id\": %d, \"associate\": true}".formatted(role)).status())
                .isEqualTo(204);
        assertThat(Json.ids(awx.get(roles))).contains((long) role);
        assertThat(awx.sendJson("POST", roles, "{\"id\": %d, \"disassociate\": true}".formatted(role)).status())
                .isEqualTo(204);
        assertThat(Json.ids(awx.get(roles))).doesNotContain((long) role);
    }

    @Test
    void settingsListAndModify() {
        awx.discover();
        Json.ok(awx.send("OPTIONS", "/api/v2/settings/"));
        awx.send("OPTIONS", "/api/v2/settings/1/");
        JsonObject all = Json.ok(awx.send("OPTIONS", "/api/v2/settings/all/")).getJsonObject("actions");
        assertThat(all.getJsonObject("PUT")).containsKey("SESSION_COOKIE_AGE");
        assertThat(Json.ok(awx.get("/api/v2/settings/authentication/"))).containsKey("SESSION_COOKIE_AGE");
        assertThat(Json.ok(awx.sendJson("PATCH", "/api/v2/settings/all/", "{\"SESSION_COOKIE_AGE\": \"4000\"}"))
                .getInt("SESSION_COOKIE_AGE")).isEqualTo(4000);
    }

    @Test
    void exportReadsWhatItNeeds() {
        JsonObject organization = organization();
        for (String resource : List.of("users", "organizations", "applications")) {
            awx.describe(resource);
            Json.results(awx.get("/api/v2/" + resource + "/?page_size=200")).stream().limit(1)
                    .map(object -> object.getJsonObject("related")).forEach(related -> List.of("credentials", "roles",
                            "object_roles", "galaxy_credentials").stream().filter(related::containsKey)
                            .forEach(name -> Json.ok(awx.send("OPTIONS", related.getString(name)))));
        }
        assertThat(Json.ok(awx.get(organization.getString("url") + "object_roles/")).getInt("count")).isPositive();
    }

    @Test
    @Awx(12)
    void loginPrintsAToken() {
        Person person = Person.stranger();
        Map<String, String> basic = Map.of("Authorization", basic(person.username(), person.password()),
                "Content-Type", "application/json");
        AwxCli anonymous = new AwxCli(TestServer.shared().base());
        String body = "{\"description\": \"AWX CLI\", \"application\": null, \"scope\": \"write\"}";
        Json.detail(anonymous.send("POST", "/api/gateway/v1/tokens/", basic, body), 404);
        JsonObject token = Json.created(anonymous.send("POST",
                "/api/v2/users/" + AwxCli.encode(person.username()) + "/personal_tokens/", basic, body));
        assertThat(Json.result(new AwxCli(TestServer.shared().base()).withToken(token.getString("token"))
                .get("/api/v2/me/"), 0).getInt("id")).isEqualTo((int) person.id());
    }

    @Test
    void loginWithAClientFallsBackToTheTokenEndpoint() {
        Person person = Person.stranger();
        JsonObject application = Json.created(Person.root().http().post("/api/v2/applications/",
                "{\"name\": \"cli\", \"client_type\": \"confidential\", \"authorization_grant_type\": \"password\", "
                        + "\"user\": " + person.id() + "}"));
        Map<String, String> client = Map.of("Authorization",
                basic(application.getString("client_id"), application.getString("client_secret")), "Content-Type",
                "application/x-www-form-urlencoded");
        String form = "grant_type=password&username=%s&password=%s&scope=write"
                .formatted(AwxCli.encode(person.username()), AwxCli.encode(person.password()));
        AwxCli anonymous = new AwxCli(TestServer.shared().base());
        Json.detail(anonymous.send("POST", "/o/token/", client, form), 404);
        assertThat(Json.ok(anonymous.send("POST", "/api/o/token/", client, form)).getString("access_token"))
                .startsWith("gta_");
    }

    private JsonObject organization() {
        assertThat(awx.describe("organizations")).containsKey("POST");
        return Json.created(awx.sendJson("POST", "/api/v2/organizations/",
                "{\"name\": \"%s\"}".formatted(Unique.name("Organization"))));
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder()
                .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
