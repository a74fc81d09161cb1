package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import org.gatehouse.fixture.Awx;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Organization;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Team;
import org.gatehouse.it.harness.HttpProbe;
import org.junit.jupiter.api.Test;

/** Who may do something with an organization or team, and how he has come to that. */
class AccessListIT {

    private final HttpProbe root = Person.root().http();
    private final Organization organization = Organization.create();

    private static List<JsonObject> access(HttpProbe caller, String url, Person person, String kind) {
        JsonObject user = Json.result(caller.get(url + "access_list/?username=" + person.username()), 0);
        assertThat(user.getString("type")).isEqualTo("user");
        return user.getJsonObject("summary_fields").getJsonArray(kind).getValuesAs(JsonObject.class);
    }

    private List<JsonObject> direct(String url, Person person) {
        return access(root, url, person, "direct_access");
    }

    private List<JsonObject> indirect(String url, Person person) {
        return access(root, url, person, "indirect_access");
    }

    private static JsonObject role(List<JsonObject> entries) {
        assertThat(entries).hasSize(1);
        return entries.get(0).getJsonObject("role");
    }

    private static List<String> descendants(List<JsonObject> entries) {
        return entries.get(0).getJsonArray("descendant_roles").getValuesAs(JsonString::getString);
    }

    @Test
    @Awx(64)
    void anAdministratorHasDirectAndASuperuserIndirectAccess() {
        Person admin = organization.admin();
        JsonObject role = role(direct(organization.url(), admin));
        assertThat(role.getString("name")).isEqualTo("Admin");
        assertThat(role.getInt("id")).isEqualTo((int) organization.role("admin_role"));
        assertThat(role.getString("resource_name")).isEqualTo(organization.name());
        assertThat(role.getString("resource_type")).isEqualTo("organization");
        assertThat(role.getJsonObject("related").getString("organization")).isEqualTo(organization.url());
        assertThat(role.getJsonObject("user_capabilities").getBoolean("unattach")).isTrue();
        assertThat(descendants(direct(organization.url(), admin))).hasSize(13).contains("admin_role", "read_role");
        assertThat(indirect(organization.url(), admin)).isEmpty();

        assertThat(role(indirect(organization.url(), Person.root())).getString("name"))
                .isEqualTo("System Administrator");
        assertThat(role(indirect(organization.url(), Person.root())).getJsonObject("user_capabilities")
                .getBoolean("unattach")).isFalse();
        assertThat(direct(organization.url(), Person.root())).isEmpty();
        Person auditor = Person.auditor();
        assertThat(role(indirect(organization.url(), auditor)).getString("name")).isEqualTo("System Auditor");
        assertThat(descendants(indirect(organization.url(), auditor))).containsExactlyInAnyOrder("auditor_role",
                "read_role");
        assertThat(Json.ids(root.get(organization.url() + "access_list/?username=" + Person.stranger().username())))
                .isEmpty();
    }

    @Test
    void throughATeamIsDirectAndNamesTheTeam() {
        Organization home = Organization.create();
        Team team = Team.of(home).holding(organization.role("execute_role"));
        Person member = team.with(Person.stranger(), "member_role");
        JsonObject role = role(direct(organization.url(), member));
        assertThat(role.getInt("id")).isEqualTo((int) organization.role("execute_role"));
        assertThat(role.getInt("team_id")).isEqualTo((int) team.id());
        assertThat(role.getString("team_name")).isEqualTo(team.name());
        assertThat(role.getString("team_organization_name")).isEqualTo(home.name());
        assertThat(descendants(direct(organization.url(), member))).containsExactlyInAnyOrder("execute_role",
                "read_role");
        assertThat(role(indirect(organization.url(), home.admin())).getString("resource_name")).isEqualTo(home.name());
    }

    @Test
    void aWayThroughATeamThatTheCallerDoesNotSeeIsLeftOut() {
        Team foreign = Team.of(Organization.create()).holding(organization.role("execute_role"));
        Person member = foreign.with(organization.member(), "member_role");
        Person fellow = organization.member();
        assertThat(direct(organization.url(), member)).hasSize(2);
        assertThat(role(access(fellow.http(), organization.url(), member, "direct_access")).getString("name"))
                .isEqualTo("Member");
        foreign.with(fellow, "read_role");
        assertThat(access(fellow.http(), organization.url(), member, "direct_access")).hasSize(2);
    }

    @Test
    void onATeamTheOrganizationsAdministratorHasIndirectAccess() {
        Team team = Team.of(organization);
        Person member = team.with(Person.stranger(), "member_role");
        Person admin = organization.admin();
        assertThat(role(direct(team.url(), member)).getString("resource_type")).isEqualTo("team");
        assertThat(descendants(direct(team.url(), member))).containsExactlyInAnyOrder("member_role", "read_role");
        JsonObject role = role(indirect(team.url(), admin));
        assertThat(role.getString("name")).isEqualTo("Admin");
        assertThat(role.getJsonObject("related").getString("organization")).isEqualTo(organization.url());
        assertThat(descendants(indirect(team.url(), admin))).containsExactlyInAnyOrder("admin_role", "member_role",
                "read_role");
        assertThat(Json.ids(admin.http().get(team.url() + "access_list/?page_size=200")))
                .contains(member.id(), admin.id());
    }

    @Test
    void whoMayTakeARoleIsToldSo() {
        Person admin = organization.admin();
        Person member = organization.member();
        Person both = organization.member();
        Organization.create().add(both, "users");
        assertThat(role(access(admin.http(), organization.url(), member, "direct_access"))
                .getJsonObject("user_capabilities").getBoolean("unattach")).isTrue();
        assertThat(role(access(admin.http(), organization.url(), both, "direct_access"))
                .getJsonObject("user_capabilities").getBoolean("unattach")).isFalse();
        assertThat(role(access(member.http(), organization.url(), both, "direct_access"))
                .getJsonObject("user_capabilities").getBoolean("unattach")).isFalse();
        assertThat(role(access(admin.scoped("read"), organization.url(), member, "direct_access"))
                .getJsonObject("user_capabilities").getBoolean("unattach")).isFalse();
    }
}
