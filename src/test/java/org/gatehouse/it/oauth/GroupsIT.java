package org.gatehouse.it.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Jwt;
import org.gatehouse.it.fixture.Organization;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Team;
import org.gatehouse.it.fixture.Unique;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** Resource servers learn the teams of a token's user, if its scope says so. */
@Rfc("9068#2.2.3.1")
class GroupsIT {

    private final Organization home = Organization.create();
    private final Person user = home.member();
    private final JsonObject application = Json.created(Person.root().http().post("/api/v2/applications/", """
            {"name": "%s", "user": %d, "client_type": "confidential", "access_token_format": "jwt",
             "grant_types": ["password", "client_credentials"]}""".formatted(Unique.name("groups"), user.id())));

    @Test
    void theyAreTheTeamsThatHeIsInHimselfOrThroughAnotherOne() {
        Team member = Team.of(home);
        Team administered = Team.of(home);
        Team outer = Team.of(home);
        Team read = Team.of(home);
        Team.of(home);
        member.with(user, "member_role");
        administered.with(user, "admin_role");
        read.with(user, "read_role");
        member.holding(outer.role("member_role"));
        String token = token("read groups");

        assertThat(groups(token)).containsExactly(names(member, administered, outer));
        assertThat(groups(introspected(token))).containsExactly(names(member, administered, outer));
    }

    @Test
    void aJwtSaysWhatWasTrueThenAndIntrospectionWhatIsTrueNow() {
        Team team = Team.of(home);
        team.with(user, "member_role");
        String token = token("groups");
        assertThat(groups(introspected(token))).containsExactly(names(team));
        assertThat(Person.root().http().post(user.url() + "roles/",
                "{\"id\": %d, \"disassociate\": true}".formatted(team.role("member_role"))).status()).isEqualTo(204);

        assertThat(groups(token)).containsExactly(names(team));
        assertThat(groups(introspected(token))).isEmpty();
        assertThat(groups(token("groups"))).isEmpty();
    }

    @Test
    void whoeverAdministersAnOrganizationIsInItsTeamsNoMoreThanOthers() {
        Team.of(home).holding(Team.of(home).role("member_role"));
        home.add(user, "admins");

        assertThat(groups(token("groups"))).isEmpty();
    }

    @Test
    void whoeverDoesNotAskIsToldNothing() {
        Team.of(home).with(user, "member_role");
        String token = token("read write openid");

        assertThat(Jwt.of(token).claims()).doesNotContainKey("groups");
        assertThat(introspected(token)).containsEntry("active", JsonObject.TRUE).doesNotContainKey("groups");
        String own = Json.ok(client().form("/api/o/token/", Map.of("grant_type", "client_credentials", "scope",
                "groups"))).getString("access_token");
        assertThat(Jwt.of(own).claims()).doesNotContainKey("groups");
        assertThat(introspected(own)).containsEntry("active", JsonObject.TRUE).doesNotContainKey("groups");
    }

    @Test
    void moreThanFitsIntoAHeaderIsNotInAJwt() {
        for (int i = 0; i < 5; i++) {
            Team team = Team.of(home);
            team.with(user, "member_role");
            assertThat(Person.root().http().patch(team.url(), "{\"name\": \"%s\"}"
                    .formatted(team.name() + "x".repeat(450))).status()).isEqualTo(200);
        }
        String token = token("groups");

        assertThat(Jwt.of(token).claims()).doesNotContainKey("groups");
        assertThat(groups(introspected(token))).hasSize(5);
    }

    private String[] names(Team... teams) {
        return Arrays.stream(teams).map(team -> home.name() + "/" + team.name()).sorted().toArray(String[]::new);
    }

    private static List<String> groups(String jwt) {
        return groups(Jwt.of(jwt).claims());
    }

    private static List<String> groups(JsonObject claims) {
        return claims.getJsonArray("groups").getValuesAs(JsonString::getString);
    }

    private JsonObject introspected(String token) {
        return Json.ok(client().form("/api/o/introspect/", Map.of("token", token)));
    }

    private String token(String scope) {
        return Json.ok(client().form("/api/o/token/", Map.of("grant_type", "password", "username", user.username(),
                "password", user.password(), "scope", scope))).getString("access_token");
    }

    private HttpProbe client() {
        return TestServer.shared().http().asBasic(application.getString("client_id"),
                application.getString("client_secret"));
    }
}
