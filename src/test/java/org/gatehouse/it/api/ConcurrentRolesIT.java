package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.it.fixture.Simultaneous.atOnce;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Organization;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Team;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.DatabaseMatters;
import org.gatehouse.it.harness.HttpProbe;
import org.junit.jupiter.api.Test;

/** Roles given and taken by fifty at once: nobody meets a 5xx, nothing is held twice. */
@DatabaseMatters
class ConcurrentRolesIT {

    private static final int THREADS = 50;

    private final HttpProbe root = Person.root().http();
    private final Organization organization = Organization.create();

    private static void assertDone(List<Answer> answers) {
        assertThat(answers).as(answers.toString()).allMatch(answer -> answer.status() == 204);
    }

    private List<Answer> race(String first, String second, long held, long holder)
            throws InterruptedException, ExecutionException {
        return atOnce(IntStream.range(0, THREADS).<Callable<Answer>> mapToObj(i -> () -> root.post(
                i % 2 == 0 ? first : second, "{\"id\": %d%s}".formatted(i % 2 == 0 ? held : holder,
                        i % 5 < 2 ? ", \"disassociate\": true" : "")))
                .toList());
    }

    @Test
    void aUserHoldsARoleOnceOrNot() throws InterruptedException, ExecutionException {
        Person person = Person.stranger();
        long role = organization.role("member_role");
        String users = "/api/v2/roles/" + role + "/users/";
        assertDone(race(person.url() + "roles/", users, role, person.id()));
        assertDone(atOnce(8, () -> root.post(users, "{\"id\": %d}".formatted(person.id()))));
        assertThat(Json.ids(root.get(person.url() + "roles/"))).containsExactly(role);
        assertThat(Json.ok(root.get(organization.url())).getJsonObject("summary_fields")
                .getJsonObject("related_field_counts").getInt("users")).isOne();
    }

    @Test
    void aTeamHoldsARoleOnceOrNot() throws InterruptedException, ExecutionException {
        Team team = Team.of(organization);
        long role = organization.role("execute_role");
        String teams = "/api/v2/roles/" + role + "/teams/";
        assertDone(race(team.url() + "roles/", teams, role, team.id()));
        assertDone(atOnce(8, () -> root.post(teams, "{\"id\": %d}".formatted(team.id()))));
        assertThat(Json.ids(root.get(team.url() + "roles/"))).containsExactly(role);
    }

    @Test
    void aFlagAndItsRoleStayEqual() throws InterruptedException, ExecutionException {
        Person person = Person.stranger();
        int role = Json.result(root.get("/api/v2/roles/?role_field=system_auditor"), 0).getInt("id");
        List<Answer> answers = atOnce(IntStream.range(0, 20).<Callable<Answer>> mapToObj(i -> i % 2 == 0
                ? () -> root.post(person.url() + "roles/", "{\"id\": %d%s}".formatted(role,
                        i % 4 == 0 ? "" : ", \"disassociate\": true"))
                : () -> root.patch(person.url(), "{\"is_system_auditor\": %s}".formatted(i % 3 == 0))).toList());
        assertThat(answers).as(answers.toString()).allMatch(answer -> answer.status() < 500);
        boolean flag = Json.ok(root.get(person.url())).getBoolean("is_system_auditor");
        assertThat(Json.ids(root.get(person.url() + "roles/"))).hasSize(flag ? 1 : 0);
    }

    @Test
    void aTeamGoesWhileRolesAreGivenToIt() throws InterruptedException, ExecutionException {
        Team team = Team.of(organization);
        long role = organization.role("execute_role");
        List<Answer> answers = atOnce(IntStream.range(0, 16).<Callable<Answer>> mapToObj(i -> i == 8
                ? () -> root.delete(team.url())
                : () -> root.post(team.url() + "roles/", "{\"id\": %d}".formatted(role))).toList());
        assertThat(answers).as(answers.toString()).allMatch(answer -> answer.status() == 204
                || answer.status() == 404);
        assertThat(root.get(team.url()).status()).isEqualTo(404);
    }
}
