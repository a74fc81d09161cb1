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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who belongs to an organization, and how that changes. */
class MembershipIT {

    private final HttpProbe root = Person.root().http();
    private final Organization organization = Organization.create();

    private static String id(Person person) {
        return "{\"id\": %d}".formatted(person.id());
    }

    private static String without(Person person) {
        return "{\"id\": %d, \"disassociate\": true}".formatted(person.id());
    }

    private JsonObject counts() {
        return Json.ok(root.get(organization.url())).getJsonObject("summary_fields")
                .getJsonObject("related_field_counts");
    }

    @ParameterizedTest
    @Awx({52, 59})
    @ValueSource(strings = {"users", "admins"})
    void somebodyIsAddedAndRemovedAndNothingHappensTwice(String list) {
        String url = organization.url() + list + "/";
        Person person = Person.stranger();
        String nested = list.equals("users") ? "organizations/" : "admin_of_organizations/";
        for (String body : new String[] {id(person), id(person),
                "{\"id\": %d, \"associate\": true}".formatted(person.id())}) {
            Answer added = root.post(url, body);
            assertThat(added.status()).as(added.toString()).isEqualTo(204);
            assertThat(added.body()).isEmpty();
        }
        assertThat(Json.ids(root.get(url))).containsExactly(person.id());
        assertThat(Json.ids(person.http().get(person.url() + nested))).containsExactly(organization.id());
        assertThat(counts().getInt(list)).isOne();
        for (int i = 0; i < 2; i++) {
            assertThat(root.post(url, without(person)).status()).isEqualTo(204);
        }
        assertThat(Json.ids(root.get(url))).isEmpty();
        assertThat(counts().getInt(list)).isZero();
        Json.detail(person.http().get(organization.url()), 403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"id": "x"}             | msg    | "id" field must be an integer.
            {"id": "5"}             | msg    | "id" field must be an integer.
            {"id": null}            | msg    | "id" field must be an integer.
            {"id": true}            | msg    | "id" field must be an integer.
            {"id": [1]}             | msg    | "id" field must be an integer.
            {"id": 1.5}             | msg    | "id" field must be an integer.
            {"disassociate": true}  | msg    | "id" is required to disassociate
            {"id": 999999999}       | detail | User matching query does not exist.
            {"id": -1}              | detail | User matching query does not exist.
            """)
    void anAssociationThatMakesNoSenseSaysWhy(String body, String key, String text) {
        Answer refused = root.post(organization.url() + "users/", body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().getString(key)).isEqualTo(text);
        assertThat(root.post("/api/v2/organizations/999999999/users/", body).status()).isEqualTo(404);
    }

    @Test
    @Awx({43, 52})
    void anAdministratorAddsRemovesAndMakesMembers() {
        Person admin = organization.admin();
        Person homeless = Person.stranger();
        String users = organization.url() + "users/";
        assertThat(admin.http().post(users, id(homeless)).status()).isEqualTo(204);
        assertThat(admin.http().post(organization.url() + "admins/", id(homeless)).status()).isEqualTo(204);
        assertThat(admin.http().post(organization.url() + "admins/", without(homeless)).status()).isEqualTo(204);
        assertThat(admin.http().post(users, without(homeless)).status()).isEqualTo(204);
        Answer made = admin.http().post(users,
                "{\"username\": \"%s\", \"password\": \"x\"}".formatted(Unique.name("enrolled")));
        JsonObject user = Json.created(made);
        assertThat(made.header("Location")).isEqualTo(user.getString("url"));
        assertThat(Json.ids(admin.http().get(users))).containsExactly(Json.id(user, "id"));
    }

    @Test
    void anAdministratorReachesNobodyWhomHeDoesNotAdminister() {
        Person admin = organization.admin();
        Person elsewhere = Organization.create().member();
        Person both = organization.member();
        Organization.create().add(both, "users");
        Person superuser = organization.add(Person.superuser(), "users");
        for (Person outOfReach : new Person[] {elsewhere, both, superuser, Person.auditor()}) {
            for (String list : new String[] {"users/", "admins/"}) {
                Json.detail(admin.http().post(organization.url() + list, id(outOfReach)), 403);
                Json.detail(admin.http().post(organization.url() + list, without(outOfReach)), 403);
            }
        }
        assertThat(Json.ids(root.get(organization.url() + "users/"))).contains(both.id(), superuser.id())
                .doesNotContain(elsewhere.id());
    }

    @Test
    @Awx({44, 53})
    void nobodyElseChangesWhoBelongs() {
        Person homeless = Person.stranger();
        for (Person caller : new Person[] {organization.member(), Person.auditor(), Person.stranger(),
                Organization.create().admin()}) {
            for (String list : new String[] {"users/", "admins/"}) {
                for (String body : new String[] {id(homeless), id(caller), without(homeless), "{}",
                        "{\"id\": \"x\"}", "{\"username\": \"x\", \"password\": \"x\"}"}) {
                    Json.detail(caller.http().post(organization.url() + list, body), 403);
                }
            }
        }
        assertThat(Json.ids(root.get(organization.url() + "admins/"))).isEmpty();
    }

    @Test
    void aUserWhoCannotBeMadeIsNoMemberEither() {
        String users = organization.url() + "users/";
        Person taken = Person.stranger();
        String body = "{\"username\": \"%s\", \"password\": \"x\"}".formatted(taken.username());
        assertThat(Json.messages(root.post(users, body), "username"))
                .containsExactly("A user with that username already exists.");
        assertThat(Json.messages(root.post(users, "{}"), "password"))
                .containsExactly("Password required for new User.");
        assertThat(Json.ids(root.get(users))).isEmpty();
    }

    @Test
    void anAdministratorIsAMemberInAllButTheList() {
        Person admin = organization.admin();
        assertThat(Json.ids(root.get(organization.url() + "users/"))).isEmpty();
        Json.ok(organization.member().http().get(admin.url()));
    }
}
