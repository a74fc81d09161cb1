package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import org.gatehouse.fixture.Awx;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Organization;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.junit.jupiter.api.Test;

/** What the activity stream tells, to whom, and what it never tells. */
class ActivityIT {

    private final HttpProbe root = Person.root().http();
    private final Organization organization = Organization.create();

    private List<JsonObject> entries(String url) {
        return Json.results(root.get(url + "activity_stream/?page_size=200"));
    }

    private JsonObject last(String url) {
        List<JsonObject> all = entries(url);
        return all.get(all.size() - 1);
    }

    private static String actor(JsonObject entry) {
        return entry.getJsonObject("summary_fields").getJsonObject("actor").getString("username");
    }

    private static List<String> pair(JsonObject entry, String field) {
        return entry.getJsonObject("changes").getJsonArray(field).getValuesAs(JsonString::getString);
    }

    @Test
    @Awx({131, 132})
    void anApplicationTellsItsLife() {
        Person admin = organization.admin();
        JsonObject made = Json.created(admin.http().post(organization.url() + "applications/",
                Application.body("\"description\": \"before\"", "confidential", "password")));
        String url = made.getString("url");
        JsonObject created = last(url);
        assertThat(created.keySet()).contains("id", "type", "url", "related", "summary_fields", "timestamp",
                "operation", "changes", "object1", "object2", "object_association", "action_node", "object_type")
                .doesNotContain("name", "description", "created", "modified");
        assertThat(created.getString("type")).isEqualTo("activity_stream");
        assertThat(created.getString("operation")).isEqualTo("create");
        assertThat(created.getString("object1")).isEqualTo("o_auth2_application");
        assertThat(created.getString("object2")).isEmpty();
        assertThat(actor(created)).isEqualTo(admin.username());
        assertThat(created.getJsonObject("related").getString("actor")).isEqualTo(admin.url());
        assertThat(created.getJsonObject("related").getJsonArray("o_auth2_application").getString(0)).isEqualTo(url);
        JsonObject changes = created.getJsonObject("changes");
        assertThat(changes.keySet()).contains("name", "client_type", "redirect_uris", "id")
                .doesNotContain("client_secret");
        assertThat(changes.getString("organization")).isEqualTo(organization.name() + "-" + organization.id());

        Json.ok(admin.http().patch(url, "{\"description\": \"after\"}"));
        JsonObject updated = last(url);
        assertThat(updated.getString("operation")).isEqualTo("update");
        assertThat(updated.getJsonObject("changes").keySet()).containsExactly("description");
        assertThat(pair(updated, "description")).containsExactly("before", "after");

        String stream = "/api/v2/activity_stream/" + created.getInt("id") + "/";
        assertThat(Json.ok(root.get(stream)).get("changes")).isEqualTo(changes);
        assertThat(admin.http().delete(url).status()).isEqualTo(204);
        JsonObject orphan = Json.ok(root.get(stream));
        assertThat(orphan.getString("object1")).isEqualTo("o_auth2_application");
        assertThat(orphan.getJsonObject("related")).doesNotContainKey("o_auth2_application");
        assertThat(orphan.getJsonObject("summary_fields")).doesNotContainKey("o_auth2_application");
        JsonObject deleted = last(admin.url());
        assertThat(deleted.getString("operation")).isEqualTo("delete");
        assertThat(deleted.getJsonObject("changes").getString("description")).isEqualTo("after");
    }

    @Test
    @Awx({131, 132, 133})
    void aTokenTellsItsLifeAndNeverItsValue() {
        Person user = Person.stranger();
        JsonObject token = Application.of(user).token(user, "read");
        String url = token.getString("url");
        JsonObject created = last(url);
        assertThat(created.getString("object1")).isEqualTo("o_auth2_access_token");
        assertThat(created.getJsonObject("changes").getString("token")).isEqualTo("************");
        assertThat(created.getJsonObject("changes").getString("scope")).isEqualTo("read");
        JsonObject summary = created.getJsonObject("summary_fields").getJsonArray("o_auth2_access_token")
                .getJsonObject(0);
        assertThat(summary.keySet()).containsExactlyInAnyOrder("id", "user_id", "description", "application_id",
                "scope");
        Json.ok(user.http().patch(url, "{\"scope\": \"write\"}"));
        assertThat(pair(last(url), "scope")).containsExactly("read", "write");
        for (String same : new String[] {"{}", "{\"scope\": \"write\"}", "{\"description\": \"\"}", "{\"user\": 1}"}) {
            Json.ok(user.http().patch(url, same));
        }
        assertThat(entries(url)).hasSize(2);
        assertThat(user.http().delete(url).status()).isEqualTo(204);
        assertThat(last(user.url()).getString("operation")).isEqualTo("delete");
        assertThat(root.get(user.url() + "activity_stream/").text()).doesNotContain(token.getString("token"),
                token.getString("refresh_token"), "client_secret");
    }

    @Test
    void aUserTellsHisLifeAndNeverHisPassword() {
        Person user = Person.stranger();
        Json.ok(user.http().patch(user.url(), "{\"password\": \"a new one\", \"email\": \"x@example.org\"}"));
        JsonObject updated = last(user.url());
        assertThat(updated.getString("object1")).isEqualTo("user");
        assertThat(pair(updated, "password")).containsExactly("hidden", "hidden");
        assertThat(pair(updated, "email")).containsExactly("", "x@example.org");
        assertThat(root.get(user.url() + "activity_stream/").text()).doesNotContain("a new one", user.password(),
                "argon2");
        int before = entries(user.url()).size();
        Json.ok(user.http().patch(user.url(), "{\"email\": \"x@example.org\", \"password\": \"$encrypted$\"}"));
        Json.detail(user.http().patch(user.url(), "{\"is_superuser\": true}"), 403);
        assertThat(root.patch(user.url(), "{\"email\": \"broken\"}").status()).isEqualTo(400);
        assertThat(entries(user.url())).hasSize(before);
    }

    @Test
    @Awx(135)
    void membershipIsAnEntryWithBothSides() {
        Person member = organization.member();
        String body = "{\"id\": %d, \"disassociate\": true}".formatted(member.id());
        root.post(organization.url() + "users/", body);
        root.post(organization.url() + "users/", body);
        List<JsonObject> all = entries(organization.url());
        assertThat(all).extracting(entry -> entry.getString("operation")).containsExactly("create", "associate",
                "disassociate");
        JsonObject entry = all.get(1);
        assertThat(entry.getString("object1")).isEqualTo("organization");
        assertThat(entry.getString("object2")).isEqualTo("user");
        assertThat(entry.getString("object_association")).isEqualTo("role");
        assertThat(entry.getString("object_type")).isEqualTo("organization");
        JsonObject changes = entry.getJsonObject("changes");
        assertThat(changes.keySet()).containsExactlyInAnyOrder("object1", "object1_pk", "object2", "object2_pk",
                "action", "relationship");
        assertThat(changes.getInt("object2_pk")).isEqualTo((int) member.id());
        assertThat(entry.getJsonObject("summary_fields").getJsonArray("role").getJsonObject(0)
                .getString("role_field")).isEqualTo("member_role");
        assertThat(entry.getJsonObject("related").getJsonArray("user").getString(0)).isEqualTo(member.url());
        assertThat(entries(member.url())).extracting(about -> about.getInt("id")).contains(entry.getInt("id"));
    }

    @Test
    void anEntryOutlivesItsActor() {
        Person actor = Person.superuser();
        Json.ok(actor.http().patch(organization.url(), "{\"description\": \"by one who left\"}"));
        assertThat(root.delete(actor.url()).status()).isEqualTo(204);
        JsonObject entry = last(organization.url());
        assertThat(actor(entry)).isEqualTo(actor.username());
        assertThat(entry.getJsonObject("summary_fields").getJsonObject("actor").isNull("id")).isTrue();
        assertThat(entry.getJsonObject("related")).doesNotContainKey("actor");
    }

    @Test
    @Awx(134)
    void whoSeesAnObjectSeesItsEntries() {
        Person member = organization.member();
        Application application = Application.of(organization);
        JsonObject token = application.token(member, "read");
        int ofApplication = last(application.url()).getInt("id");
        int ofToken = last(token.getString("url")).getInt("id");
        int ofOrganization = entries(organization.url()).get(0).getInt("id");
        Person admin = organization.admin();
        assertSees(admin, ofApplication, ofToken, ofOrganization);
        assertSees(Person.auditor(), ofApplication, ofToken, ofOrganization);
        assertSees(organization.member(), ofApplication, ofOrganization);
        assertHidden(organization.member(), ofToken);
        assertHidden(Person.stranger(), ofApplication, ofToken, ofOrganization);
        assertThat(Json.results(Person.stranger().http().get("/api/v2/activity_stream/")))
                .allMatch(entry -> !entry.getString("object1").equals("organization"));
    }

    private static void assertSees(Person person, int... ids) {
        for (int id : ids) {
            Answer list = person.http().get("/api/v2/activity_stream/?id=" + id);
            assertThat(Json.ids(list)).containsExactly((long) id);
            Json.ok(person.http().get("/api/v2/activity_stream/" + id + "/"));
        }
    }

    private static void assertHidden(Person person, int... ids) {
        for (int id : ids) {
            assertThat(Json.ids(person.http().get("/api/v2/activity_stream/?id=" + id))).isEmpty();
            Json.detail(person.http().get("/api/v2/activity_stream/" + id + "/"), 403);
        }
    }
}
