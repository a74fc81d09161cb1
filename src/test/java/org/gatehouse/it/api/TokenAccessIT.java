package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.gatehouse.fixture.Awx;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Organization;
import org.gatehouse.it.fixture.Person;
import org.junit.jupiter.api.Test;

/** Who may see, change and delete which token, and what the nested lists show. */
class TokenAccessIT {

    private static final String LIST = "/api/v2/tokens/";

    private final Organization organization = Organization.create();
    private final Person admin = organization.admin();
    private final Person member = organization.member();

    private static void assertAccess(Person caller, JsonObject token, boolean reads, boolean changes,
            boolean deletes) {
        String url = token.getString("url");
        assertThat(caller.http().get(url).status()).isEqualTo(reads ? 200 : 403);
        assertThat(Json.ids(caller.http().get(LIST + "?id=" + token.getInt("id")))).hasSize(reads ? 1 : 0);
        assertThat(caller.http().get(url + "activity_stream/").status()).isEqualTo(reads ? 200 : 403);
        for (String method : new String[] {"PUT", "PATCH"}) {
            assertThat(caller.http().send(method, url).status()).as(method).isEqualTo(changes ? 200 : 403);
        }
        if (reads) {
            assertThat(caller.http().get(url).text()).doesNotContain(token.getString("token"));
        }
        assertThat(caller.http().delete(url).status()).isEqualTo(deletes ? 204 : 403);
    }

    @Test
    @Awx({97, 99})
    void aPersonalTokenIsItsUsersAndAdministratorsSeeAndRevokeIt() {
        assertAccess(organization.member(), member.token("{}"), false, false, false);
        assertAccess(Person.stranger(), member.token("{}"), false, false, false);
        assertAccess(Organization.create().admin(), member.token("{}"), false, false, false);
        assertAccess(Person.auditor(), member.token("{}"), true, false, false);
        assertAccess(admin, member.token("{}"), true, false, true);
        assertAccess(Person.root(), member.token("{}"), true, true, true);
        assertAccess(member, member.token("{}"), true, true, true);
        assertAccess(admin, Person.stranger().token("{}"), false, false, false);
    }

    @Test
    @Awx({97, 98})
    void aTokenOfAnApplicationOfTheOrganizationIsTheAdministratorsToo() {
        Application application = Application.of(organization);
        assertAccess(organization.member(), application.token(member, "write"), false, false, false);
        assertAccess(Person.stranger(), application.token(member, "write"), false, false, false);
        assertAccess(Person.auditor(), application.token(member, "write"), true, false, false);
        assertAccess(admin, application.token(member, "write"), true, true, true);
        assertAccess(admin, application.token(Person.root(), "write"), true, true, true);
        assertAccess(Person.root(), application.token(member, "write"), true, true, true);
        assertAccess(member, application.token(member, "write"), true, true, true);
    }

    @Test
    void anAuditorHasPersonalTokensAndNoOthers() {
        Person auditor = Person.auditor();
        Application application = Application.of(organization);
        Json.detail(auditor.http().post(LIST, "{\"application\": %d}".formatted(application.id())), 403);
        Json.detail(auditor.http().post(application.url() + "tokens/", "{}"), 403);
        assertAccess(auditor, auditor.token("{}"), true, true, true);
        assertThat(Json.ids(auditor.http().get(LIST + "?user=" + member.id()))).isNotEmpty();
    }

    @Test
    @Awx(100)
    void theTokensOfAUserAreHisWhoeverAsks() {
        long personal = Json.id(member.token("{}"), "id");
        Application application = Application.of(organization);
        long authorized = Json.id(application.token(member, "read"), "id");
        application.token(Person.root(), "read");
        for (Person caller : new Person[] {member, admin, Person.root(), Person.auditor()}) {
            assertThat(Json.results(caller.http().get(member.url() + "tokens/")))
                    .allMatch(token -> token.getInt("user") == member.id()).hasSize(3);
            assertThat(Json.ids(caller.http().get(member.url() + "authorized_tokens/"))).containsExactly(authorized);
            assertThat(Json.ids(caller.http().get(member.url() + "personal_tokens/"))).contains(personal).hasSize(2);
        }
        Person fellow = organization.member();
        assertThat(Json.ids(fellow.http().get(member.url() + "personal_tokens/"))).isEmpty();
        Json.detail(Person.stranger().http().get(member.url() + "tokens/"), 403);
        assertThat(Json.ids(fellow.http().get(application.url() + "tokens/"))).isEmpty();
        assertThat(Json.ids(member.http().get(application.url() + "tokens/"))).containsExactly(authorized);
        assertThat(Json.ids(admin.http().get(application.url() + "tokens/"))).hasSize(2);
    }

    @Test
    @Awx({101, 102})
    void theNestedListsMakeTheKindThatTheyShow() {
        Application application = Application.of(organization);
        String withApplication = "{\"application\": %d}".formatted(application.id());
        assertThat(Json.id(Json.created(member.http().post(member.url() + "personal_tokens/", withApplication)),
                "application")).isZero();
        assertThat(Json.id(Json.created(member.http().post(member.url() + "authorized_tokens/", withApplication)),
                "application")).isEqualTo(application.id());
        assertThat(Json.id(Json.created(member.http().post(member.url() + "tokens/", withApplication)),
                "application")).isEqualTo(application.id());
        for (String none : new String[] {"{}", "{\"application\": null}"}) {
            Json.messages(member.http().post(member.url() + "authorized_tokens/", none), "application");
            Json.created(member.http().post(member.url() + "tokens/", none));
        }
    }

    @Test
    @Awx(103)
    void nobodyMakesATokenForSomebodyElse() {
        for (String list : new String[] {"tokens/", "personal_tokens/", "authorized_tokens/"}) {
            for (Person caller : new Person[] {Person.root(), admin, Person.auditor()}) {
                Json.detail(caller.http().post(member.url() + list, "{}"), 403);
            }
        }
        assertThat(Json.ids(member.http().get(member.url() + "tokens/"))).hasSize(1);
        assertThat(Person.root().http().post("/api/v2/users/999999999/tokens/", "{}").status()).isEqualTo(404);
    }

    @Test
    void theListShowsWhatCanBeReadAndNothingElse() {
        JsonObject foreign = organization.member().token("{}");
        assertThat(Json.results(member.http().get(LIST))).allMatch(token -> token.getInt("user") == member.id());
        assertThat(Json.ids(admin.http().get(LIST))).contains(Json.id(foreign, "id"));
        assertThat(Json.ids(member.http().get(LIST + "?user=" + foreign.getInt("user")))).isEmpty();
    }

    @Test
    void whoLeavesAnOrganizationLeavesItsAdministratorsSight() {
        JsonObject token = member.token("{}");
        Json.ok(admin.http().get(token.getString("url")));
        Person.root().http().post(organization.url() + "users/",
                "{\"id\": %d, \"disassociate\": true}".formatted(member.id()));
        Json.detail(admin.http().get(token.getString("url")), 403);
    }
}
