package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Organization;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Team;
import org.gatehouse.it.harness.HttpProbe;
import org.junit.jupiter.api.Test;

/** What follows from a role that somebody holds himself, through a team, or through a team in a team. */
class InheritanceIT {

    private final HttpProbe root = Person.root().http();
    private final Organization organization = Organization.create();
    private final Organization other = Organization.create();

    private List<Long> neighbours(long role, String kind) {
        return Json.ids(root.get("/api/v2/roles/%d/%s/?page_size=200".formatted(role, kind)));
    }

    private void give(Person person, long role) {
        assertThat(root.post(person.url() + "roles/", "{\"id\": %d}".formatted(role)).status()).isEqualTo(204);
    }

    @Test
    void whoeverHoldsAnyRoleOnAnOrganizationSeesItAndItsMembersAndNothingMore() {
        Person reader = Person.stranger();
        Person member = organization.member();
        give(reader, organization.role("inventory_admin_role"));
        Json.ok(reader.http().get(organization.url()));
        Json.ok(reader.http().get(member.url()));
        assertThat(Json.ids(reader.http().get(organization.url() + "users/"))).containsExactly(member.id());
        Team team = Team.of(organization);
        Json.detail(reader.http().get(team.url()), 403);
        Json.detail(reader.http().get(Application.of(organization).url()), 403);
        Json.detail(reader.http().patch(organization.url(), "{}"), 403);
    }

    @Test
    void whoeverIsInATeamHoldsWhatTheTeamHolds() {
        Team team = Team.of(organization).holding(other.role("auditor_role"));
        Application application = Application.of(other);
        String token = application.token(other.member(), "read").getString("url");
        for (Person person : new Person[] {team.with(Person.stranger(), "member_role"),
                team.with(Person.stranger(), "admin_role"), organization.admin()}) {
            Json.ok(person.http().get(other.url()));
            Json.ok(person.http().get(Team.of(other).url()));
            Json.ok(person.http().get(token));
            Json.detail(person.http().patch(token, "{}"), 403);
            Json.detail(person.http().patch(other.url(), "{}"), 403);
        }
        Person outsider = team.with(Person.stranger(), "read_role");
        Json.ok(outsider.http().get(team.url()));
        Json.detail(outsider.http().get(other.url()), 403);
        Person former = team.with(Person.stranger(), "member_role");
        assertThat(root.post(team.url() + "roles/", "{\"id\": %d, \"disassociate\": 1}"
                .formatted(other.role("auditor_role"))).status()).isEqualTo(204);
        Json.detail(former.http().get(other.url()), 403);
    }

    @Test
    void aTeamInATeamHandsOnAndACircleOfTeamsEnds() {
        Team inner = Team.of(organization);
        Team middle = Team.of(organization).holding(inner.role("member_role"));
        Team outer = Team.of(organization).holding(middle.role("admin_role"));
        inner.holding(outer.role("read_role")).holding(other.role("execute_role"));
        middle.holding(outer.role("member_role"));
        Person person = outer.with(Person.stranger(), "member_role");
        for (String url : new String[] {other.url(), inner.url(), middle.url(), outer.url()}) {
            Json.ok(person.http().get(url));
        }
        Json.ok(person.http().patch(middle.url(), "{\"description\": \"mine\"}"));
        Json.detail(person.http().patch(outer.url(), "{}"), 403);
        Json.detail(person.http().patch(inner.url(), "{}"), 403);
        JsonObject entry = Json.results(root.get(other.url() + "access_list/?username=" + person.username())).get(0);
        assertThat(entry.getJsonObject("summary_fields").getJsonArray("direct_access")).isNotEmpty();
    }

    @Test
    void anAdministratorReachesNobodyWhoHoldsARoleOnAForeignTeam() {
        Person admin = organization.admin();
        Person homeless = Person.stranger();
        Team.of(other).with(homeless, "read_role");
        String users = organization.url() + "users/";
        Json.detail(admin.http().post(users, "{\"id\": %d}".formatted(homeless.id())), 403);
        Json.detail(admin.http().delete(homeless.url()), 403);
        Person own = Team.of(organization).with(Person.stranger(), "member_role");
        assertThat(admin.http().delete(own.url()).status()).isEqualTo(204);
    }

    @Test
    void aRoleNamesItsParentsAndChildren() {
        Team team = Team.of(organization);
        Team holder = Team.of(organization).holding(organization.role("execute_role"));
        long admin = organization.role("admin_role");
        assertThat(neighbours(admin, "children")).hasSize(12 + 2).contains(organization.role("read_role"),
                team.role("admin_role"), holder.role("admin_role"));
        assertThat(neighbours(admin, "parents")).hasSize(1);
        assertThat(neighbours(organization.role("read_role"), "children")).isEmpty();
        assertThat(neighbours(organization.role("read_role"), "parents")).hasSize(12);
        assertThat(neighbours(organization.role("execute_role"), "parents")).containsExactlyInAnyOrder(admin,
                holder.role("member_role"));
        assertThat(neighbours(holder.role("member_role"), "children")).containsExactlyInAnyOrder(
                holder.role("read_role"), organization.role("execute_role"));
        assertThat(neighbours(team.role("read_role"), "parents")).containsExactlyInAnyOrder(team.role("member_role"),
                organization.role("auditor_role"));
        assertThat(neighbours(team.role("admin_role"), "parents")).containsExactly(admin);
        assertThat(neighbours(neighbours(admin, "parents").get(0), "parents")).isEmpty();
        assertThat(neighbours(neighbours(admin, "parents").get(0), "children")).contains(admin);
    }
}
