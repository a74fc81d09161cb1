package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Organization;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Team;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.StatementCount;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list asks the database as often for a hundred objects as for one. */
class QueryCountIT {

    private static Person admin;
    private static Organization organization;
    private static Team team;
    private static Person holder;

    @BeforeAll
    static void anOrganizationWithSomeOfEverything() {
        Assumptions.assumeTrue(StatementCount.isAvailable());
        organization = Organization.create();
        admin = organization.admin();
        IntStream.range(0, 3).forEach(i -> organization.member());
        IntStream.range(0, 15).mapToObj(i -> Application.of(organization)).forEach(
                application -> IntStream.range(0, 2).forEach(i -> application.token(admin, "read")));
        aTeamWithPeopleAndSomebodyWithRoles();
        IntStream.range(0, 5).forEach(i -> somethingElsewhere(Organization.create()));
    }

    private static void aTeamWithPeopleAndSomebodyWithRoles() {
        team = Team.of(organization);
        holder = organization.member();
        IntStream.range(0, 4).forEach(i -> team.with(organization.member(), "member_role"));
        IntStream.range(0, 4).forEach(i -> Team.of(organization).with(holder, "admin_role"));
    }

    /** What leads to it through an organization of its own must not be asked for one by one. */
    private static void somethingElsewhere(Organization elsewhere) {
        elsewhere.add(admin, "admins");
        Team there = Team.of(elsewhere).holding(team.role("member_role")).holding(organization.role("auditor_role"));
        there.with(holder, "member_role");
        Application.of(elsewhere).token(admin, "read");
    }

    private static long statements(HttpProbe caller, String path) {
        caller.get(path); // whatever is cached is cached now
        return LongStream.range(0, 3).map(attempt -> StatementCount.during(() -> Json.ok(caller.get(path)))).min()
                .orElseThrow(); // the least, because a use of a token may be noted in between
    }

    @ParameterizedTest
    @ValueSource(strings = {"users/", "organizations/", "applications/", "tokens/", "organizations/%d/users/",
            "organizations/%d/applications/", "teams/", "roles/", "organizations/%d/teams/",
            "organizations/%d/object_roles/", "organizations/%d/access_list/", "teams/%2$d/users/",
            "teams/%2$d/access_list/", "users/%3$d/roles/"})
    void pagesOfOneAndOfAHundredCostTheSame(String list) {
        String path = path(list);
        for (HttpProbe caller : new HttpProbe[] {admin.http(), Person.root().http()}) {
            assertThat(Json.results(caller.get(path + 100)).size()).isGreaterThan(2);
            long one = statements(caller, path + 1);
            assertThat(statements(caller, path + 100)).as(path).isEqualTo(one);
            assertThat(one).isLessThan(30); // each counts twice where the pool tries its connections
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"activity_stream/", "organizations/%d/activity_stream/"})
    void entriesCostOneMoreForEveryKindOfObjectThatTheySpeakOf(String list) {
        String path = path(list);
        for (HttpProbe caller : new HttpProbe[] {admin.http(), Person.root().http()}) {
            assertThat(Json.results(caller.get(path + 100)).size()).isGreaterThan(2);
            assertThat(statements(caller, path + 100) - statements(caller, path + 1)).as(path).isBetween(0L, 2L * 5);
        }
    }

    private static String path(String list) {
        return "/api/v2/" + list.formatted(organization.id(), team.id(), holder.id()) + "?page_size=";
    }
}
