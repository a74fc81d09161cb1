package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.gatehouse.fixture.Awx;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Organization;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Team;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Roles: how they look, and how they are given and taken at all four URLs. */
class RolesIT {

    private static final String LIST = "/api/v2/roles/";

    private final HttpProbe root = Person.root().http();
    private final Organization organization = Organization.create();

    private static String id(long id) {
        return "{\"id\": %d}".formatted(id);
    }

    private static String without(long id) {
        return "{\"id\": %d, \"disassociate\": true}".formatted(id);
    }

    private void done(String url, String body) {
        Answer answer = root.post(url, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
    }

    private JsonObject system(String field) {
        return Json.result(root.get(LIST + "?role_field=" + field), 0);
    }

    @Test
    void aRoleTellsWhatItIsARoleOn() {
        JsonObject role = Json.ok(root.get(LIST + organization.role("admin_role") + "/"));
        assertThat(role.keySet()).containsExactlyInAnyOrder("id", "type", "url", "related", "summary_fields", "name",
                "description");
        assertThat(role.getString("type")).isEqualTo("role");
        assertThat(role.getString("name")).isEqualTo("Admin");
        assertThat(role.getString("description")).isEqualTo("Can manage all aspects of the organization");
        assertThat(role.getJsonObject("related").getString("organization")).isEqualTo(organization.url());
        assertThat(role.getJsonObject("related").keySet()).containsExactlyInAnyOrder("users", "teams", "organization");
        JsonObject summary = role.getJsonObject("summary_fields");
        assertThat(summary.getInt("resource_id")).isEqualTo((int) organization.id());
        assertThat(summary.getString("resource_type")).isEqualTo("organization");
        assertThat(summary.getString("resource_type_display_name")).isEqualTo("Organization");
        assertThat(summary.getString("resource_name")).isEqualTo(organization.name());

        Team team = Team.of(organization);
        JsonObject onTeam = Json.ok(root.get(LIST + team.role("read_role") + "/"));
        assertThat(onTeam.getJsonObject("related").getString("team")).isEqualTo(team.url());
        assertThat(onTeam.getString("description")).isEqualTo("May view settings for the team");
        JsonObject ofSystem = system("system_administrator");
        assertThat(ofSystem.getString("name")).isEqualTo("System Administrator");
        assertThat(ofSystem.getJsonObject("summary_fields")).isEmpty();
    }

    @Test
    @Awx({56, 57, 59})
    void aRoleIsGivenAndTakenUnderTheUserAndUnderTheRole() {
        Person person = Person.stranger();
        long member = organization.role("member_role");
        String users = LIST + member + "/users/";
        done(person.url() + "roles/", "{\"id\": %d, \"associate\": true}".formatted(member));
        done(users, id(person.id()));
        assertThat(Json.ids(root.get(organization.url() + "users/"))).containsExactly(person.id());
        assertThat(Json.ids(root.get(users))).containsExactly(person.id());
        JsonObject held = Json.result(root.get(person.url() + "roles/"), 0);
        assertThat(held.getInt("id")).isEqualTo((int) member);
        assertThat(held.getJsonObject("summary_fields").getJsonObject("user_capabilities").getBoolean("unattach"))
                .isTrue();
        assertThat(Json.result(person.http().get(person.url() + "roles/"), 0).getJsonObject("summary_fields")
                .getJsonObject("user_capabilities").getBoolean("unattach")).isFalse();
        done(users, "{\"id\": %d, \"disassociate\": false}".formatted(person.id())); // AWX: its presence means removal
        assertThat(Json.ids(root.get(person.url() + "roles/"))).isEmpty();
        done(users, id(person.id()));
        done(person.url() + "roles/", without(member));
        done(person.url() + "roles/", without(member));
        assertThat(Json.ids(root.get(users))).isEmpty();
    }

    @Test
    @Awx(56)
    void aRoleIsGivenAndTakenUnderTheTeamAndUnderTheRole() {
        Team team = Team.of(organization);
        long execute = organization.role("execute_role");
        String teams = LIST + execute + "/teams/";
        done(team.url() + "roles/", id(execute));
        done(teams, id(team.id()));
        assertThat(Json.ids(root.get(teams))).containsExactly(team.id());
        assertThat(Json.ids(root.get(team.url() + "roles/"))).containsExactly(execute);
        done(teams, "{\"id\": %d, \"disassociate\": false}".formatted(team.id())); // AWX: here its value counts
        assertThat(Json.ids(root.get(teams))).containsExactly(team.id());
        done(teams, without(team.id()));
        assertThat(Json.ids(root.get(team.url() + "roles/"))).isEmpty();
        done(teams, id(team.id()));
        done(team.url() + "roles/", without(execute));
        assertThat(Json.ids(root.get(teams))).isEmpty();
    }

    @ParameterizedTest
    @Awx(58)
    @CsvSource(delimiter = '|', textBlock = """
            {}                     | msg    | %s 'id' field is missing.
            {"id": null}           | msg    | %s 'id' field is missing.
            {"disassociate": true} | msg    | %s 'id' field is missing.
            {"id": "x"}            | msg    | "id" field must be an integer.
            {"id": true}           | msg    | "id" field must be an integer.
            {"id": [1]}            | msg    | "id" field must be an integer.
            {"id": {}}             | msg    | "id" field must be an integer.
            {"id": 1.5}            | msg    | "id" field must be an integer.
            {"id": 999999999}      | detail | %s matching query does not exist.
            {"id": -1}             | detail | %s matching query does not exist.
            """)
    void anAssociationThatMakesNoSenseSaysWhy(String body, String key, String text) {
        String role = LIST + organization.role("execute_role") + "/";
        for (String[] list : new String[][] {{Person.root().url() + "roles/", "Role"},
                {Team.of(organization).url() + "roles/", "Role"}, {role + "users/", "User"},
                {role + "teams/", "Team"}}) {
            Answer refused = root.post(list[0], body);
            assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
            assertThat(refused.json().keySet()).containsExactly(key);
            assertThat(refused.json().getString(key)).isEqualTo(text.formatted(list[1]));
        }
    }

    @Test
    @Awx(60)
    void aTeamHoldsNeitherMembershipNorTheSystemNorItself() {
        Team team = Team.of(organization);
        for (long role : new long[] {organization.role("admin_role"), organization.role("member_role"),
                system("system_administrator").getInt("id"), system("system_auditor").getInt("id"),
                team.role("admin_role")}) {
            for (Answer refused : List.of(root.post(team.url() + "roles/", id(role)),
                    root.post(LIST + role + "/teams/", id(team.id())))) {
                assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
                assertThat(refused.json().keySet()).containsExactly("msg");
            }
        }
        assertThat(Json.ids(root.get(team.url() + "roles/"))).isEmpty();
    }

    @Test
    @Awx(61)
    void theRolesOfTheSystemAreTheFlagsOfAUser() {
        Person person = Person.stranger();
        String[][] flags = {{"system_administrator", "is_superuser"}, {"system_auditor", "is_system_auditor"}};
        for (String[] flag : flags) {
            int role = system(flag[0]).getInt("id");
            done(person.url() + "roles/", id(role));
            assertThat(Json.ok(root.get(person.url())).getBoolean(flag[1])).isTrue();
            assertThat(Json.ids(root.get(LIST + role + "/users/?page_size=200"))).contains(person.id());
            done(LIST + role + "/users/", without(person.id()));
            assertThat(Json.ok(root.get(person.url())).getBoolean(flag[1])).isFalse();
            Json.ok(root.patch(person.url(), "{\"%s\": true}".formatted(flag[1])));
            assertThat(Json.ids(root.get(person.url() + "roles/"))).containsExactly((long) role);
            Json.ok(root.patch(person.url(), "{\"%s\": false}".formatted(flag[1])));
            assertThat(Json.ids(root.get(person.url() + "roles/"))).isEmpty();
            JsonObject entry = last(person.url());
            assertThat(entry.getString("operation")).isEqualTo("update");
            assertThat(entry.getJsonObject("changes").keySet()).containsExactly(flag[1]);
        }
        assertThat(Json.ids(root.get(Person.superuser().url() + "roles/"))).hasSize(1);
    }

    @Test
    @Awx(61)
    void theLastSuperuserKeepsHisRole() {
        int role = system("system_administrator").getInt("id");
        String users = LIST + role + "/users/";
        Json.ids(root.get(users + "?page_size=200")).stream().filter(id -> id != Person.root().id())
                .forEach(id -> done(users, without(id)));
        assertThat(Json.messages(root.post(users, without(Person.root().id())), "is_superuser")).hasSize(1);
        assertThat(Json.ids(root.get(users))).containsExactly(Person.root().id());
    }

    @Test
    void anAdministratorGivesAnOrganizationsMembershipOnlyToThoseHeAdministers() {
        Person admin = organization.admin();
        Person elsewhere = Organization.create().member();
        for (String field : new String[] {"admin_role", "member_role"}) {
            Json.detail(admin.http().post(elsewhere.url() + "roles/", id(organization.role(field))), 403);
            Json.detail(admin.http().post(LIST + organization.role(field) + "/users/", id(elsewhere.id())), 403);
        }
        assertThat(admin.http().post(elsewhere.url() + "roles/", id(organization.role("execute_role"))).status())
                .isEqualTo(204);
        assertThat(admin.http().post(Person.stranger().url() + "roles/", id(organization.role("member_role"))).status())
                .isEqualTo(204);
    }

    @Test
    @Awx(135)
    void everyAssociationIsAnEntryThatBeginsWithTheActingSide() {
        Person person = Person.stranger();
        Team team = Team.of(organization);
        Team other = Team.of(organization);
        long execute = organization.role("execute_role");
        String role = LIST + execute + "/";
        String[][] ways = {{person.url() + "roles/", id(execute), "user", "organization"},
                {role + "users/", without(person.id()), "organization", "user"},
                {team.url() + "roles/", id(execute), "team", "organization"},
                {role + "teams/", without(team.id()), "organization", "team"},
                {team.url() + "roles/", id(other.role("member_role")), "team", "team"},
                {team.url() + "users/", id(person.id()), "team", "user"}};
        for (String[] way : ways) {
            done(way[0], way[1]);
            done(way[0], way[1]); // nothing changes, nothing is told
            JsonObject entry = last((way[2] + way[3]).contains("organization") ? organization.url() : team.url());
            assertThat(entry.getString("operation"))
                    .isEqualTo(way[1].contains("disassociate") ? "disassociate" : "associate");
            assertThat(entry.getString("object1")).isEqualTo(way[2]);
            assertThat(entry.getString("object2")).isEqualTo(way[3]);
            assertThat(entry.getString("object_association")).isEqualTo("role");
            JsonObject summary = entry.getJsonObject("summary_fields");
            assertThat(summary.getJsonArray("role").getJsonObject(0).keySet()).containsExactly("id", "role_field");
            assertThat(entry.getJsonObject("related").getJsonArray(way[2])).isNotEmpty();
            assertThat(entry.getJsonObject("changes").getString("object1")).isEqualTo(way[2]);
        }
        assertThat(last(team.url()).getString("object_type")).isEqualTo("team");
        assertThat(entries(other.url()).get(1).getJsonObject("summary_fields").getJsonArray("team")).hasSize(2);
        assertThat(entries(team.url())).hasSize(1 + 4);
        assertThat(entries(person.url())).filteredOn(entry -> !entry.getString("object_association").isEmpty())
                .hasSize(3);
    }

    private List<JsonObject> entries(String url) {
        return Json.results(root.get(url + "activity_stream/?page_size=200"));
    }

    private JsonObject last(String url) {
        List<JsonObject> all = entries(url);
        return all.get(all.size() - 1);
    }
}
