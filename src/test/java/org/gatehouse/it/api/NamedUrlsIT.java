package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.gatehouse.fixture.Awx;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Organization;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Unique;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in place of ids, and URLs without the slash at the end. */
class NamedUrlsIT {

    private final HttpProbe root = Person.root().http();

    @Test
    @Awx(10)
    void aUserIsFoundByHisName() {
        JsonObject admin = Json.ok(root.get("/api/v2/users/" + TestServer.ADMIN_USERNAME + "/"));
        assertThat(admin).isEqualTo(Json.ok(root.get(Person.root().url())));
        assertThat(admin.getJsonObject("related").getString("named_url"))
                .isEqualTo("/api/v2/users/" + TestServer.ADMIN_USERNAME + "/");
    }

    @Test
    @Awx(11)
    void whoIsInvisibleIsForbiddenByIdAndUnknownByName() {
        Person stranger = Person.stranger();
        Person other = Person.stranger();
        assertThat(Json.detail(stranger.http().get(other.url()), 403)).isNotBlank();
        String byName = "/api/v2/users/" + other.username() + "/";
        String unknown = "/api/v2/users/" + Unique.name("nobody") + "/";
        for (String method : new String[] {"GET", "HEAD", "OPTIONS", "DELETE", "PATCH", "POST"}) {
            assertThat(stranger.http().send(method, byName).status()).as(method).isEqualTo(404);
            assertThat(stranger.http().send(method, byName + "tokens/").status()).as(method).isEqualTo(404);
        }
        assertThat(stranger.http().get(byName).text()).isEqualTo(stranger.http().get(unknown).text());
        assertThat(Json.detail(root.anonymous().get(unknown), 404)).isNotBlank();
        assertThat(root.anonymous().get(byName).text()).as("nobody without a name learns who there is")
                .isEqualTo(root.anonymous().get(unknown).text());
    }

    @Test
    @Awx(12)
    void aPersonalTokenIsMadeUnderTheOwnName() {
        Person somebody = Person.stranger();
        String url = "/api/v2/users/" + somebody.username() + "/personal_tokens/";
        JsonObject token = Json.created(somebody.basic().post(url,
                "{\"description\": \"AWX CLI\", \"application\": null, \"scope\": \"write\"}"));
        Json.ok(somebody.http().anonymous().asBearer(token.getString("token")).get("/api/v2/me/"));
        assertThat(somebody.http().anonymous().asBasic(somebody.username(), "wrong").post(url, "{}").status())
                .isEqualTo(401);
        assertThat(somebody.scoped("read").post(url, "{}").status()).isEqualTo(403);
        assertThat(Person.stranger().http().post(url, "{}").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "R&D / Vertrieb; 100%", "C++ + C", "Größe 日本 🎈", "?#[]@!$'()*,=:", "..."})
    void everyNameOfAnOrganizationLeadsToIt(String name) {
        String unique = Unique.name("org") + " " + name;
        String body = jakarta.json.Json.createObjectBuilder().add("name", unique).build().toString();
        JsonObject made = Json.created(root.post("/api/v2/organizations/", body));
        String named = made.getJsonObject("related").getString("named_url");
        assertThat(Json.ok(root.get(named)).getInt("id")).as(named).isEqualTo(made.getInt("id"));
        assertThat(Json.ok(root.patch(named, "{\"description\": \"x\"}")).getString("name")).isEqualTo(unique);
        Json.ok(root.get(named + "users/?page_size=1"));

        JsonObject application = Json.created(root.post(named + "applications/", "{\"name\": \"a+ ++ / b\", "
                + "\"client_type\": \"public\", \"authorization_grant_type\": \"password\"}"));
        String namedApplication = application.getJsonObject("related").getString("named_url");
        assertThat(Json.ok(root.get(namedApplication)).getInt("id")).isEqualTo(application.getInt("id"));
        assertThat(Json.ids(root.get(namedApplication + "tokens/"))).isEmpty();
        assertThat(root.delete(namedApplication).status()).isEqualTo(204);
        assertThat(root.get(namedApplication).status()).isEqualTo(404);
        JsonObject team = Json.created(root.post(named + "teams/", "{\"name\": \"+/+\"}"));
        String namedTeam = team.getJsonObject("related").getString("named_url");
        assertThat(Json.ok(root.get(namedTeam)).getInt("id")).isEqualTo(team.getInt("id"));
        assertThat(Json.ids(root.get(namedTeam + "users/"))).isEmpty();
        assertThat(Person.stranger().http().get(namedTeam).status()).isEqualTo(404);
        assertThat(root.delete(named).status()).isEqualTo(204);
    }

    @Test
    void aNumberIsAlwaysAnId() {
        String digits = String.valueOf(System.nanoTime() / 1000);
        JsonObject user = Json.created(root.post("/api/v2/users/",
                "{\"username\": \"%s\", \"password\": \"p\"}".formatted(digits)));
        assertThat(root.get("/api/v2/users/" + digits + "/").status()).isEqualTo(404);
        assertThat(user.getJsonObject("related")).doesNotContainKey("named_url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody%00", "%20", "%FF", "admin%20", "ADMIN", "admin++x", "++", "admin%00",
            "admin%27%20or%20%271%27=%271", "%2e%2e%2fusers"})
    void whatNamesNobodyIsNotFound(String key) {
        Answer answer = root.get("/api/v2/users/" + key + "/");
        assertThat(answer.status()).as(answer.toString()).isBetween(400, 404);
        assertThat(root.get("/api/v2/applications/" + key + "/").status()).isBetween(400, 404);
    }

    @Test
    @Awx(9)
    void whoeverReadsWithoutTheSlashIsSentToTheUrlWithIt() {
        Organization organization = Organization.create();
        String bare = organization.url().substring(0, organization.url().length() - 1);
        for (HttpProbe anybody : new HttpProbe[] {root, root.anonymous()}) {
            moved(anybody.get(bare), organization.url());
            moved(anybody.head(bare), organization.url());
            moved(anybody.get("/api/v2/users?page=2&username=a%26b"), "/api/v2/users/?page=2&username=a%26b");
            moved(anybody.get("/api/v2"), "/api/v2/");
            moved(anybody.get("/api"), "/api/");
            moved(anybody.get("/api/o"), "/api/o/");
        }
        moved(root.get("/api/v2/users/" + TestServer.ADMIN_USERNAME), "/api/v2/users/" + TestServer.ADMIN_USERNAME
                + "/");
        Json.ok(root.patch(bare, "{\"description\": \"no body is lost\"}"));
        assertThat(root.options(bare).status()).isEqualTo(200);
        assertThat(Json.created(Person.stranger().http().post("/api/v2/tokens", "{}")).getString("token")).isNotBlank();
        for (String nowhere : new String[] {"/api/v2/nosuch", "/api/v2/users/1/nosuch", "/nosuch"}) {
            assertThat(root.get(nowhere).status()).as(nowhere).isEqualTo(404);
        }
    }

    private static void moved(Answer answer, String location) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(301);
        assertThat(answer.header("Location")).isEqualTo(location);
    }
}
