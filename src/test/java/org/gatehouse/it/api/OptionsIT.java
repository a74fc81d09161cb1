package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Set;
import org.gatehouse.fixture.Awx;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Organization;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OPTIONS: what each URL shows, what it takes of whom, and the header {@code Allow} on everything. */
class OptionsIT {

    private static final String APPLICATIONS = "/api/v2/applications/";
    private static final String LIST = "GET, POST, HEAD, OPTIONS";
    private static final String OBJECT = "GET, PUT, PATCH, DELETE, HEAD, OPTIONS";

    @Test
    @Awx(15)
    void theSuperuserIsToldHowToMakeAnApplication() {
        JsonObject options = Json.ok(Person.root().http().options(APPLICATIONS));
        JsonObject post = options.getJsonObject("actions").getJsonObject("POST");
        JsonObject type = post.getJsonObject("client_type");
        assertThat(type.getBoolean("required")).isTrue();
        assertThat(type.getString("type")).isEqualTo("choice");
        assertThat(type.getString("label")).isEqualTo("Client type");
        assertThat(type.getJsonArray("choices").toString())
                .isEqualTo("[[\"confidential\",\"Confidential\"],[\"public\",\"Public\"]]");
        assertThat(post.getJsonObject("authorization_grant_type").getBoolean("required")).isTrue();
        assertThat(post.getJsonObject("name").getBoolean("required")).isFalse();
        assertThat(post.getJsonObject("organization").getBoolean("required")).isFalse();
        assertThat(post.getJsonObject("organization").getString("type")).isEqualTo("id");
        assertThat(post.keySet()).doesNotContain("client_id", "client_secret", "id", "created");
        assertThat(options.getJsonObject("actions").getJsonObject("GET").keySet()).startsWith("id", "type", "url",
                "related", "summary_fields", "created", "modified").contains("client_id", "client_secret");
        assertThat(options.getJsonArray("types").getString(0)).isEqualTo("o_auth2_application");
        assertThat(options.getInt("max_page_size")).isEqualTo(200);
        assertThat(options.keySet()).contains("name", "description", "renders", "parses", "search_fields",
                "related_search_fields");
    }

    @Test
    @Awx({16, 107})
    void whoMayNotWriteIsNotToldHow() {
        Organization organization = Organization.create();
        Person member = organization.member();
        Person admin = organization.admin();
        Application application = Application.of(organization);
        Person root = Person.root();

        assertThat(actions(member.http(), APPLICATIONS)).containsExactly("GET");
        assertThat(actions(admin.http(), APPLICATIONS)).containsExactly("GET", "POST");
        assertThat(actions(member.http(), application.url())).containsExactly("GET");
        assertThat(actions(admin.http(), application.url())).containsExactly("GET", "PUT");
        assertThat(actions(Person.auditor().http(), application.url())).containsExactly("GET");
        for (String path : List.of(APPLICATIONS, application.url(), "/api/v2/users/", root.url(),
                "/api/v2/organizations/", "/api/v2/tokens/", root.url() + "personal_tokens/")) {
            assertThat(actions(root.http(), path)).as(path).hasSize(2);
            assertThat(actions(root.scoped("read"), path)).as(path).containsExactly("GET");
        }
        assertThat(actions(member.http(), "/api/v2/users/")).containsExactly("GET");
        assertThat(actions(member.http(), member.url())).containsExactly("GET", "PUT");
        assertThat(actions(admin.http(), organization.url() + "users/")).containsExactly("GET", "POST");
        assertThat(actions(member.http(), organization.url() + "users/")).containsExactly("GET");
        assertThat(actions(root.http(), member.url() + "tokens/")).containsExactly("GET");
        assertThat(actions(root.http(), "/api/v2/activity_stream/")).containsExactly("GET");
    }

    @Test
    void aListOfAuthorizedTokensWantsTheApplication() {
        Person person = Person.stranger();
        for (String kind : List.of("tokens/", "authorized_tokens/")) {
            assertThat(Json.ok(person.http().options(person.url() + kind)).getJsonObject("actions")
                    .getJsonObject("POST").getJsonObject("application").getBoolean("required")).as(kind)
                            .isEqualTo(kind.startsWith("authorized"));
        }
    }

    @Test
    @Awx(17)
    void organizationsNameTheirRoles() {
        List<String> roles = Json.ok(Person.root().http().options("/api/v2/organizations/"))
                .getJsonArray("object_roles").getValuesAs(JsonString::getString);
        assertThat(roles).contains("admin_role", "member_role", "auditor_role", "read_role");
        assertThat(Json.ok(Person.root().http().options("/api/v2/users/")).keySet()).doesNotContain("object_roles");
    }

    @Test
    @Awx(18)
    void allowTellsTheMethodsOfAnUrlWhetherOrNotItsObjectExists() {
        Person stranger = Person.stranger();
        String invisible = Application.of(Organization.create()).url();
        Answer missing = Person.root().http().options(APPLICATIONS + "999999999/");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.header("Allow")).isEqualTo(OBJECT);
        Answer forbidden = stranger.http().options(invisible);
        assertThat(forbidden.status()).isEqualTo(403);
        assertThat(forbidden.header("Allow")).isEqualTo(OBJECT);
        assertThat(Person.root().http().options(invisible).header("Allow")).isEqualTo(OBJECT);
    }

    @ParameterizedTest
    @CsvSource({"GET,200", "HEAD,200", "OPTIONS,200", "PUT,405", "POST,400"})
    void everyAnswerHasAllow(String method, int status) {
        Answer answer = Person.root().http().send(method, APPLICATIONS);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().allValues("Allow")).containsExactly(LIST);
    }

    @Test
    void refusalsBeforeTheResourceIsFoundHaveAllowToo() {
        HttpProbe root = Person.root().http();
        assertThat(root.anonymous().get(APPLICATIONS).header("Allow")).isEqualTo(LIST);
        assertThat(root.asBearer("wrong").options(APPLICATIONS + "1/").header("Allow")).isEqualTo(OBJECT);
        assertThat(root.with("Accept", "image/png").get(APPLICATIONS).header("Allow")).isEqualTo(LIST);
        assertThat(Person.root().scoped("read").delete(APPLICATIONS + "1/").header("Allow")).isEqualTo(OBJECT);
        assertThat(root.get("/api/v2/nosuch/").header("Allow")).isNull();
        Answer form = root.send("POST", APPLICATIONS, "application/x-www-form-urlencoded", new byte[] {'a'});
        assertThat(form.status()).isEqualTo(415);
        assertThat(form.header("Allow")).isEqualTo(LIST);
    }

    @Test
    void anUrlThatCanOnlyBeWrittenIsDescribedToo() {
        String url = Application.of(Person.stranger()).url() + "rotate_secret/";
        Answer options = Person.root().http().options(url);
        assertThat(Json.ok(options).getJsonObject("actions")).isEmpty();
        assertThat(options.header("Allow")).isEqualTo("POST, DELETE, OPTIONS");
        Answer get = Person.root().http().get(url);
        assertThat(get.status()).isEqualTo(405);
        assertThat(get.header("Allow")).isEqualTo("POST, DELETE, OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"projects", "inventories", "credentials", "job_templates", "workflow_job_templates",
            "instance_groups"})
    void whatAwxHasAndGatehouseHasNotIsDescribedAndEmpty(String resource) {
        HttpProbe stranger = Person.stranger().http();
        String path = "/api/v2/" + resource + "/";
        assertThat(Json.ok(stranger.options(path)).getJsonObject("actions")).isEmpty();
        assertThat(Json.ok(stranger.get(path)).getInt("count")).isZero();
        assertThat(stranger.get(path + "?page=9").status()).isEqualTo(404);
        assertThat(stranger.get(path + "?nosuch=1").status()).isEqualTo(400);
        assertThat(Json.ok(stranger.get(path + "?count_disabled=1"))).containsOnlyKeys("results");
        assertThat(stranger.post(path, "{}").status()).isEqualTo(405);
        assertThat(stranger.anonymous().options(path).status()).isEqualTo(401);
        assertThat(Json.ok(stranger.get("/api/v2/")).keySet()).doesNotContain(resource);
    }

    @Test
    void whatOptionsCallDefaultIsWhatANewObjectHas() {
        JsonObject post = Json.ok(Person.root().http().options("/api/v2/users/")).getJsonObject("actions")
                .getJsonObject("POST");
        JsonObject made = Json.ok(Person.root().http().get(Person.stranger().url()));
        post.forEach((name, meta) -> {
            if (meta.asJsonObject().containsKey("default")) {
                assertThat(made.get(name)).as(name).isEqualTo(meta.asJsonObject().get("default"));
            }
        });
        assertThat(post.getJsonObject("is_active").getBoolean("default")).isTrue();
        assertThat(post.getJsonObject("username").getInt("max_length")).isEqualTo(150);
    }

    @Test
    void rootsThatEverybodyMayReadAreDescribedToEverybody() {
        for (String path : List.of("/api/v2/", "/api/v2/ping/")) {
            Answer options = TestServer.shared().http().options(path);
            assertThat(Json.ok(options).getString("name")).isNotBlank();
            assertThat(options.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        }
    }

    private static Set<String> actions(HttpProbe caller, String path) {
        return Json.ok(caller.options(path)).getJsonObject("actions").keySet();
    }
}
