package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import org.gatehouse.fixture.Awx;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Organization;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Settings;
import org.gatehouse.it.fixture.Team;
import org.gatehouse.it.fixture.Unique;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Teams: what they are, who is in them, and what becomes of them. */
class TeamsIT {

    private static final String LIST = "/api/v2/teams/";

    private final HttpProbe root = Person.root().http();
    private final Organization organization = Organization.create();

    @Test
    void aTeamHasTheFieldsOfTheContractAndItsRoles() {
        Answer answer = root.post(LIST, "{\"name\": \"%s\", \"organization\": %d, \"id\": 1, \"nonsense\": []}"
                .formatted(Unique.name("team"), organization.id()));
        JsonObject team = Json.created(answer);
        assertThat(answer.header("Location")).isEqualTo(team.getString("url"));
        assertThat(team.keySet()).contains("id", "type", "url", "related", "summary_fields", "created", "modified",
                "name", "description", "organization");
        assertThat(team.getString("type")).isEqualTo("team");
        assertThat(team.getString("description")).isEmpty();
        assertThat(team.getInt("organization")).isEqualTo((int) organization.id());
        JsonObject summary = team.getJsonObject("summary_fields");
        assertThat(summary.getJsonObject("organization").getString("name")).isEqualTo(organization.name());
        assertThat(summary.getJsonObject("object_roles").keySet()).containsExactly("admin_role", "member_role",
                "read_role");
        assertThat(summary.getJsonObject("object_roles").getJsonObject("member_role")).doesNotContainKey("user_only");
        assertThat(summary.getJsonObject("user_capabilities").getBoolean("edit")).isTrue();
        team.getJsonObject("related").values().forEach(
                url -> assertThat(root.get(((JsonString) url).getString()).status()).isEqualTo(200));
        assertThat(Json.ok(root.get(team.getString("url")))).isEqualTo(team);
        assertThat(Json.ok(root.get(organization.url())).getJsonObject("summary_fields")
                .getJsonObject("related_field_counts").getInt("teams")).isOne();
        assertThat(Json.ids(root.get(LIST + "?organization=" + organization.id() + "&name=" + team.getString("name"))))
                .containsExactly((long) team.getInt("id"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"organization": %d}                                   | name         | This field is required.
            {"name": "", "organization": %d}                       | name         | This field may not be blank.
            {"name": "a\\u0000b", "organization": %d}              | name         | Null characters are not allowed.
            {"name": ["a"], "organization": %d}                    | name         | Not a valid string.
            {"name": "x"}                                          | organization | This field is required.
            {"name": "x", "organization": null}                    | organization | This field may not be null.
            {"name": "x", "organization": "y"}                     | organization | Incorrect type. Expected pk value.
            {"name": "x", "organization": 999999999}               | organization | Invalid pk "999999999" - object does not exist.
            {"name": "x", "organization": -1}                      | organization | Invalid pk "-1" - object does not exist.
            """)
    void aTeamThatMakesNoSenseIsRefused(String body, String field, String message) {
        assertThat(Json.messages(root.post(LIST, body.replace("%d", "" + organization.id())), field))
                .containsExactly(message);
        Json.detail(Person.stranger().http().post(LIST, body.replace("%d", "" + organization.id())), 403);
    }

    @Test
    void aNameIsGivenOnceAnOrganization() {
        Team team = Team.of(organization);
        String body = "{\"name\": \"%s\", \"organization\": %d}";
        assertThat(Json.messages(root.post(LIST, body.formatted(team.name(), organization.id())), "__all__"))
                .containsExactly("Team with this Organization and Name already exists.");
        Json.created(root.post(LIST, body.formatted(team.name(), Organization.create().id())));
        Team other = Team.of(organization);
        assertThat(Json.messages(root.patch(other.url(), "{\"name\": \"%s\"}".formatted(team.name())), "__all__"))
                .hasSize(1);
        Json.ok(root.patch(team.url(), "{\"name\": \"%s\"}".formatted(team.name())));
    }

    @Test
    @Awx(55)
    void nobodyMovesATeam() {
        Team team = Team.of(organization);
        String elsewhere = "{\"organization\": %d}".formatted(Organization.create().id());
        assertThat(Json.detail(root.patch(team.url(), elsewhere), 403))
                .isEqualTo("Unable to change organization on a team.");
        Json.detail(organization.admin().http().patch(team.url(), elsewhere), 403);
        JsonObject same = Json
                .ok(root.put(team.url(), "{\"name\": \"renamed\", \"description\": \"d\", \"organization\": %d}"
                        .formatted(organization.id())));
        assertThat(same.getString("name")).isEqualTo("renamed");
        assertThat(same.getInt("organization")).isEqualTo((int) organization.id());
    }

    @Test
    void somebodyJoinsATeamAndLeavesItAsOftenAsHeLikes() {
        Team team = Team.of(organization);
        Person person = Person.stranger();
        String users = team.url() + "users/";
        Json.detail(person.http().get(team.url()), 403);
        for (int i = 0; i < 2; i++) {
            assertThat(root.post(users, "{\"id\": %d}".formatted(person.id())).status()).isEqualTo(204);
        }
        assertThat(Json.ids(root.get(users))).containsExactly(person.id());
        Json.ok(person.http().get(team.url()));
        assertThat(Json.ids(person.http().get(person.url() + "teams/"))).containsExactly(team.id());
        assertThat(Json.ids(person.http().get(LIST))).containsExactly(team.id());
        Json.detail(person.http().get(organization.url()), 403);
        for (int i = 0; i < 2; i++) {
            assertThat(root.post(users, "{\"id\": %d, \"disassociate\": true}".formatted(person.id())).status())
                    .isEqualTo(204);
        }
        assertThat(Json.ids(root.get(users))).isEmpty();
        Json.detail(person.http().get(team.url()), 403);
        for (String nonsense : new String[] {"{\"id\": \"x\"}", "{\"disassociate\": true}"}) {
            assertThat(root.post(users, nonsense).json().keySet()).containsExactly("msg");
        }
        assertThat(Json.messages(root.post(users, "{}"), "password")).hasSize(1);
    }

    @Test
    void anAdministratorOfATeamIsInItButReachesNobodyWhomHeDoesNotSee() {
        Team team = Team.of(organization);
        Person admin = team.with(Person.stranger(), "admin_role");
        assertThat(Json.ids(admin.http().get(admin.url() + "teams/"))).containsExactly(team.id());
        assertThat(Json.ok(admin.http().get(team.url())).getJsonObject("summary_fields")
                .getJsonObject("user_capabilities").getBoolean("delete")).isTrue();
        String unseen = "{\"id\": %d}".formatted(organization.member().id());
        Json.detail(admin.http().post(team.url() + "users/", unseen), 403);
        Json.detail(admin.http().post("/api/v2/roles/" + team.role("admin_role") + "/users/", unseen), 403);
        Json.detail(admin.http().post(LIST, "{\"name\": \"x\", \"organization\": %d}".formatted(organization.id())),
                403);
    }

    @Test
    void anAdministratorOfATeamSeesWhoHoldsARoleOnIt() {
        Team team = Team.of(organization);
        Person admin = team.with(Person.stranger(), "admin_role");
        Person reader = team.with(Person.stranger(), "read_role");
        Person member = team.with(Person.stranger(), "member_role");
        assertThat(Json.ids(admin.http().get(team.url() + "users/"))).containsExactly(member.id());
        Json.ok(admin.http().get(reader.url()));
        Json.detail(member.http().get(reader.url()), 403);
        Json.detail(admin.http().get(Team.of(organization).with(Person.stranger(), "member_role").url()), 403);
    }

    @Test
    void aTeamThatHasBecomeInvisibleCanStillLoseARole() {
        Person admin = organization.admin();
        long role = organization.role("execute_role");
        String holders = "/api/v2/roles/" + role + "/teams/";
        Team elsewhere = Team.of(Organization.create());
        String roles = elsewhere.url() + "roles/";
        String theTeam = "{\"id\": %d".formatted(elsewhere.made().getInt("id"));
        String theRole = "{\"id\": %d".formatted(role);
        Json.detail(admin.http().post(holders, theTeam + "}"), 403);
        Json.detail(admin.http().post(roles, theRole + "}"), 403);
        elsewhere.holding(role);
        assertThat(admin.http().post(holders, theTeam + ", \"disassociate\": true}").status()).isEqualTo(204);
        assertThat(Json.ids(root.get(roles))).isEmpty();
        elsewhere.holding(role);
        Json.detail(Person.stranger().http().post(roles, theRole + ", \"disassociate\": true}"), 403);
        assertThat(admin.http().post(roles, theRole + ", \"disassociate\": true}").status()).isEqualTo(204);
        assertThat(Json.ids(root.get(roles))).isEmpty();
    }

    @Test
    void whoeverHasBecomeInvisibleCanStillBeTakenOut() {
        Settings.set("{\"ORG_ADMINS_CAN_SEE_ALL_USERS\": false}");
        try {
            Person admin = organization.admin();
            Team team = Team.of(organization);
            for (String url : new String[] {"/api/v2/roles/" + organization.role("execute_role") + "/users/",
                    team.url() + "users/"}) {
                Json.detail(admin.http().post(url, "{\"id\": %d}".formatted(Person.stranger().id())), 403);
                Person holder = Person.stranger();
                assertThat(root.post(url, "{\"id\": %d}".formatted(holder.id())).status()).isEqualTo(204);
                assertThat(admin.http().post(url, "{\"id\": %d, \"disassociate\": true}".formatted(holder.id()))
                        .status()).isEqualTo(204);
                assertThat(Json.ids(root.get(holder.url() + "roles/"))).isEmpty();
            }
            Person holder = Person.stranger();
            String roles = holder.url() + "roles/";
            String role = "{\"id\": %d".formatted(organization.role("execute_role"));
            assertThat(root.post(roles, role + "}").status()).isEqualTo(204);
            Json.detail(admin.http().post(roles, role + "}"), 403);
            Json.detail(Person.stranger().http().post(roles, role + ", \"disassociate\": true}"), 403);
            assertThat(admin.http().post(roles, role + ", \"disassociate\": true}").status()).isEqualTo(204);
            assertThat(Json.ids(root.get(roles))).isEmpty();
        } finally {
            Settings.reset();
        }
    }

    @Test
    void withATeamGoesWhatItHeldAndWithAnOrganizationGoItsTeams() {
        Organization other = Organization.create();
        Team team = Team.of(organization).holding(other.role("execute_role"));
        Person member = team.with(Person.stranger(), "member_role");
        Json.ok(member.http().get(other.url()));
        assertThat(root.delete(team.url()).status()).isEqualTo(204);
        assertThat(root.delete(team.url()).status()).isEqualTo(404);
        Json.detail(member.http().get(other.url()), 403);
        assertThat(Json.ids(root.get(member.url() + "roles/"))).isEmpty();
        assertThat(root.get("/api/v2/roles/" + team.role("member_role") + "/").status()).isEqualTo(404);

        Team doomed = Team.of(organization);
        doomed.with(member, "admin_role");
        assertThat(root.delete(organization.url()).status()).isEqualTo(204);
        assertThat(root.get(doomed.url()).status()).isEqualTo(404);
        assertThat(Json.ids(member.http().get(LIST))).isEmpty();
    }

    @Test
    void aReadTokenChangesNoTeamAndPromisesNothing() {
        Team team = Team.of(organization);
        HttpProbe reader = Person.root().scoped("read");
        Json.detail(reader.post(LIST, "{}"), 403);
        Json.detail(reader.post(team.url() + "users/", "{}"), 403);
        Json.detail(reader.post(team.url() + "roles/", "{}"), 403);
        assertThat(Json.ok(reader.get(team.url())).getJsonObject("summary_fields").getJsonObject("user_capabilities")
                .getBoolean("edit")).isFalse();
    }

    @Test
    void aTeamIsFoundByItsNameAndThatOfItsOrganization() {
        Team team = Team.of(organization);
        String named = Json.ok(root.get(team.url())).getJsonObject("related").getString("named_url");
        assertThat(named).isEqualTo(LIST + team.name() + "++" + organization.name() + "/");
        assertThat(Json.id(Json.ok(root.get(named)), "id")).isEqualTo(team.id());
        Json.detail(Person.stranger().http().get(named), 404);
        assertThat(Json.ids(root.get(LIST + "?organization__name=" + organization.name()))).containsExactly(team.id());
        Person admin = team.with(organization.member(), "admin_role");
        assertThat(Json.ids(admin.http().get(LIST + "?role_level=admin_role"))).containsExactly(team.id());
        assertThat(Json.ids(root.get(LIST + "?admin_role__members__username=" + admin.username())))
                .containsExactly(team.id());
    }

    @Test
    void administratorsDecideAboutTeamsAndRolesOnlyWhileTheSettingLetsThem() {
        Team team = Team.of(organization);
        Person admin = organization.admin();
        Person leader = team.with(organization.member(), "admin_role");
        String member = "{\"id\": %d}".formatted(organization.member().id());
        String role = "{\"id\": %d}".formatted(team.role("member_role"));
        Settings.set("{\"MANAGE_ORGANIZATION_AUTH\": false}");
        try {
            for (Person caller : new Person[] {admin, leader}) {
                Json.ok(caller.http().get(team.url()));
                Json.detail(caller.http().patch(team.url(), "{}"), 403);
                Json.detail(caller.http().delete(team.url()), 403);
                Json.detail(caller.http().post(team.url() + "users/", member), 403);
                Json.detail(caller.http().post(leader.url() + "roles/", role), 403);
                Json.detail(caller.http().post(organization.url() + "teams/", "{\"name\": \"x\"}"), 403);
            }
            assertThat(root.post(team.url() + "users/", member).status()).isEqualTo(204);
        } finally {
            Settings.reset();
        }
        assertThat(leader.http().post(team.url() + "users/", member).status()).isEqualTo(204);
    }
}
