package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.fixture.Awx;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Organization;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.HttpProbe;
import org.junit.jupiter.api.Test;

/** Who may see, make, change and delete which application. */
class ApplicationAccessIT {

    private static final String LIST = "/api/v2/applications/";

    private final HttpProbe root = Person.root().http();
    private final Organization organization = Organization.create();
    private final Person admin = organization.admin();
    private final Person member = organization.member();

    private static String body(String owner) {
        return Application.body(owner, "confidential", "password");
    }

    private static String of(Person user) {
        return body("\"user\": " + user.id());
    }

    private static String of(Organization owner) {
        return body("\"organization\": " + owner.id());
    }

    private static void assertAccess(Person caller, Application application, boolean reads, boolean changes) {
        assertThat(caller.http().get(application.url()).status()).isEqualTo(reads ? 200 : 403);
        assertThat(Json.ids(caller.http().get(LIST + "?id=" + application.id()))).hasSize(reads ? 1 : 0);
        assertThat(caller.http().get(application.url() + "tokens/").status()).isEqualTo(reads ? 200 : 403);
        assertThat(caller.http().get(application.url() + "activity_stream/").status()).isEqualTo(reads ? 200 : 403);
        if (reads) {
            var may = Json.ok(caller.http().get(application.url())).getJsonObject("summary_fields")
                    .getJsonObject("user_capabilities");
            assertThat(may.getBoolean("edit")).isEqualTo(changes);
            assertThat(may.getBoolean("delete")).isEqualTo(changes);
        }
        String change = "{\"description\": \"by %s\"}".formatted(caller.username());
        assertThat(caller.http().patch(application.url(), change).status()).isEqualTo(changes ? 200 : 403);
        if (!changes) {
            assertThat(caller.http().delete(application.url()).status()).isEqualTo(403);
        }
    }

    @Test
    @Awx({79, 80, 85})
    void anApplicationOfAnOrganizationIsReadByMembersAndChangedByAdministrators() {
        Application application = Application.of(organization);
        assertAccess(Person.root(), application, true, true);
        assertAccess(admin, application, true, true);
        assertAccess(member, application, true, false);
        assertAccess(Person.auditor(), application, true, false);
        assertAccess(Person.stranger(), application, false, false);
        assertAccess(Organization.create().admin(), application, false, false);
        assertThat(admin.http().delete(application.url()).status()).isEqualTo(204);
    }

    @Test
    @Awx({77, 78})
    void anApplicationOfAUserIsHisAndHisAdministrators() {
        Application application = Application.of(member);
        assertAccess(member, application, true, true);
        assertAccess(admin, application, true, true);
        assertAccess(organization.member(), application, false, false);
        assertAccess(Person.stranger(), application, false, false);
        assertAccess(Person.auditor(), application, true, false);
        assertThat(member.http().delete(application.url()).status()).isEqualTo(204);
        Application foreign = Application.of(Person.stranger());
        assertAccess(admin, foreign, false, false);
    }

    @Test
    void withTwoOwnersBothRulesOpenTheDoor() {
        Person owner = Person.stranger();
        Application application = Application.create("\"user\": %d, \"organization\": %d"
                .formatted(owner.id(), organization.id()), "confidential", "password");
        assertAccess(owner, application, true, true);
        assertAccess(admin, application, true, true);
        assertAccess(member, application, true, false);
    }

    @Test
    @Awx(80)
    void anAuditorChangesNotEvenHisOwnApplication() {
        Person auditor = Person.auditor();
        long own = Json.ids(auditor.http().get(auditor.url() + "applications/")).get(0);
        String url = LIST + own + "/";
        Json.ok(auditor.http().get(url));
        Json.detail(auditor.http().patch(url, "{\"name\": \"x\"}"), 403);
        Json.detail(auditor.http().delete(url), 403);
        Json.detail(auditor.http().post(url + "rotate_secret/", "{}"), 403);
        Json.detail(auditor.http().post(LIST, of(auditor)), 403);
        Json.detail(auditor.http().post(LIST, "{}"), 403);
    }

    @Test
    @Awx(76)
    void administratorsMakeApplicationsForTheirOrganizationsAndMembers() {
        Person stranger = Person.stranger();
        for (String good : new String[] {of(member), of(admin), of(organization)}) {
            Json.created(admin.http().post(LIST, good));
        }
        for (String bad : new String[] {of(stranger), of(Organization.create()),
                body("\"user\": %d, \"organization\": %d"
                        .formatted(stranger.id(), organization.id()))}) {
            Json.detail(admin.http().post(LIST, bad), 403);
        }
        for (Person caller : new Person[] {member, stranger}) {
            for (String any : new String[] {of(caller), of(organization), "{}", "{\"user\": 999999999}"}) {
                Json.detail(caller.http().post(LIST, any), 403);
            }
        }
    }

    @Test
    @Awx(83)
    void aNestedListFillsInTheOwner() {
        var ofOrganization = Json.created(admin.http().post(organization.url() + "applications/",
                body("\"organization\": 999999999")));
        assertThat(ofOrganization.getInt("organization")).isEqualTo((int) organization.id());
        var ofUser = Json.created(admin.http().post(member.url() + "applications/", body("\"user\": 1")));
        assertThat(ofUser.getInt("user")).isEqualTo((int) member.id());
        assertThat(Json.ids(admin.http().get(organization.url() + "applications/")))
                .containsExactly(Json.id(ofOrganization, "id"));
        assertThat(Json.ids(admin.http().get(member.url() + "applications/"))).contains(Json.id(ofUser, "id"))
                .doesNotContain(Json.id(ofOrganization, "id")).hasSize(2);
        assertThat(Json.ids(organization.member().http().get(member.url() + "applications/"))).isEmpty();
        Json.detail(member.http().post(organization.url() + "applications/", body("\"description\": \"\"")), 403);
        Json.detail(member.http().post(member.url() + "applications/", body("\"description\": \"\"")), 403);
        Json.detail(Person.stranger().http().get(member.url() + "applications/"), 403);
        assertThat(root.get("/api/v2/users/999999999/applications/").status()).isEqualTo(404);
        assertThat(root.post("/api/v2/organizations/999999999/applications/", "{}").status()).isEqualTo(404);
    }

    @Test
    @Awx(81)
    void movingAnApplicationNeedsBothEnds() {
        Application application = Application.of(organization);
        Organization other = Organization.create();
        String move = "{\"organization\": %d}".formatted(other.id());
        Json.detail(admin.http().patch(application.url(), move), 403);
        Json.detail(other.admin().http().patch(application.url(), move), 403);
        other.add(admin, "admins");
        assertThat(Json.ok(admin.http().patch(application.url(), move)).getInt("organization"))
                .isEqualTo((int) other.id());
        assertThat(Json.messages(root.patch(application.url(), "{\"organization\": 999999999}"), "organization"))
                .containsExactly("Invalid pk \"999999999\" - object does not exist.");
    }

    @Test
    void theListShowsWhatCanBeRead() {
        Application application = Application.of(organization);
        assertThat(Json.ids(member.http().get(LIST))).contains(application.id()).hasSize(2);
        assertThat(Json.ids(Person.stranger().http().get(LIST))).hasSize(1);
        assertThat(Json.ids(admin.http().get(LIST))).contains(application.id()).hasSize(3);
    }
}
