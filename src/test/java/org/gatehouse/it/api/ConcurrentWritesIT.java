package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.it.fixture.Simultaneous.atOnce;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Organization;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Unique;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.DatabaseMatters;
import org.gatehouse.it.harness.HttpProbe;
import org.junit.jupiter.api.Test;

/** Many who write the same at the same time: one wins, the others learn why not, nobody meets a 5xx. */
@DatabaseMatters
class ConcurrentWritesIT {

    private final HttpProbe root = Person.root().http();

    private static void assertOneWins(List<Answer> answers, int win, int lose, String text) {
        assertThat(answers).as(answers.toString()).filteredOn(answer -> answer.status() == win).hasSize(1);
        assertThat(answers).as(answers.toString()).filteredOn(answer -> answer.status() != win)
                .allMatch(answer -> answer.status() == lose && answer.text().contains(text));
    }

    @Test
    void aNameIsGivenToOneOfMany() throws InterruptedException, ExecutionException {
        String name = Unique.name("raced");
        assertOneWins(atOnce(8, () -> root.post("/api/v2/organizations/", "{\"name\": \"%s\"}".formatted(name))), 201,
                400, "already exists");
        assertOneWins(atOnce(6, () -> root.post("/api/v2/users/",
                "{\"username\": \"%s\", \"password\": \"x\"}".formatted(name))), 201, 400, "already exists");
        assertThat(Json.ids(root.get("/api/v2/applications/?name=Default%20application%20for%20" + name))).hasSize(1);
        Organization organization = Organization.create();
        assertOneWins(atOnce(8, () -> root.post(organization.url() + "applications/", """
                {"name": "%s", "client_type": "public", "authorization_grant_type": "password"}""".formatted(name))),
                201, 400, "already exists");
    }

    @Test
    void somebodyBecomesAMemberOnce() throws InterruptedException, ExecutionException {
        Organization organization = Organization.create();
        Person person = Person.stranger();
        String body = "{\"id\": %d}".formatted(person.id());
        assertThat(atOnce(8, () -> root.post(organization.url() + "users/", body)))
                .allMatch(answer -> answer.status() == 204);
        assertThat(Json.ids(root.get(organization.url() + "users/"))).containsExactly(person.id());
        assertThat(Json.results(root.get(organization.url() + "activity_stream/"))).hasSize(2);
    }

    @Test
    void anObjectIsDeletedOnce() throws InterruptedException, ExecutionException {
        Person user = Person.stranger();
        String token = user.token("{}").getString("url");
        Application application = Application.of(user);
        assertOneWins(atOnce(6, () -> root.delete(token)), 204, 404, "detail");
        assertOneWins(atOnce(6, () -> root.delete(application.url())), 204, 404, "detail");
        assertOneWins(atOnce(6, () -> root.delete(user.url())), 204, 404, "detail");
    }

    @Test
    void tokensAreMadeWhileTheirApplicationGoes() throws InterruptedException, ExecutionException {
        Person user = Person.stranger();
        Application application = Application.of(user);
        List<Callable<Answer>> requests = new ArrayList<>();
        IntStream.range(0, 8).forEach(i -> requests.add(() -> user.http().post(application.url() + "tokens/", "{}")));
        requests.add(4, () -> root.delete(application.url()));
        List<Answer> answers = atOnce(requests);
        assertThat(answers).as(answers.toString()).allMatch(answer -> List.of(201, 204, 404).contains(answer.status()));
        for (Answer answer : answers) {
            if (answer.status() == 201) {
                assertThat(user.http().anonymous().asBearer(answer.json().getString("token")).get("/api/v2/me/")
                        .status()).isEqualTo(401);
            }
        }
        assertThat(root.get(application.url()).status()).isEqualTo(404);
    }

    @Test
    void changesOfOneObjectFollowEachOther() throws InterruptedException, ExecutionException {
        Organization organization = Organization.create();
        List<Callable<Answer>> requests = new ArrayList<>();
        IntStream.range(0, 8).forEach(i -> requests.add(
                () -> root.patch(organization.url(), "{\"description\": \"%d\"}".formatted(i))));
        assertThat(atOnce(requests)).allMatch(answer -> answer.status() == 200);
        assertThat(Json.results(root.get(organization.url() + "activity_stream/"))).hasSize(9);
    }
}
