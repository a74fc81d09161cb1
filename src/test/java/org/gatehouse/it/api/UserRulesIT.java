package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.fixture.Awx;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Organization;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Team;
import org.gatehouse.it.fixture.Unique;
import org.gatehouse.it.harness.HttpProbe;
import org.junit.jupiter.api.Test;

/** Who may see, make, change and delete whom. */
class UserRulesIT {

    private static final String LIST = "/api/v2/users/";

    private final HttpProbe root = Person.root().http();
    private final Organization organization = Organization.create();

    private static String newUser(String more) {
        return "{\"username\": \"%s\", \"password\": \"x\"%s}".formatted(Unique.name("made"), more);
    }

    @Test
    @Awx({43, 44})
    void onlySuperusersMakeUsersWithoutAnOrganization() {
        for (Person caller : new Person[] {organization.admin(), organization.member(), Person.stranger(),
                Person.auditor()}) {
            Json.detail(caller.http().post(LIST, newUser("")), 403);
            Json.detail(caller.http().post(LIST, "{}"), 403);
        }
        Json.created(Person.superuser().http().post(LIST, newUser("")));
    }

    @Test
    @Awx(45)
    void everybodyChangesHimselfButNotHisNameOrRights() {
        Person user = Person.stranger();
        assertThat(Json.ok(user.http().patch(user.url(), "{\"email\": \"me@example.org\"}")).getString("email"))
                .isEqualTo("me@example.org");
        for (String[] change : new String[][] {{"username", "\"other\""}, {"is_superuser", "true"},
                {"is_system_auditor", "true"}, {"is_active", "false"}}) {
            assertThat(Json.detail(user.http().patch(user.url(),
                    "{\"%s\": %s, \"first_name\": \"no\"}".formatted(change[0], change[1])), 403))
                            .isEqualTo("Cannot change " + change[0] + ".");
        }
        assertThat(Json.ok(user.http().get(user.url())).getString("first_name")).isEmpty();
        Json.ok(user.http().patch(user.url(), "{\"username\": \"%s\", \"is_superuser\": false, \"is_active\": true}"
                .formatted(user.username())));
    }

    @Test
    @Awx({46, 47})
    void anAdministratorChangesHisMembersButNotTheirRights() {
        Person admin = organization.admin();
        Person member = organization.member();
        Json.ok(admin.http().patch(member.url(), "{\"first_name\": \"By admin\", \"is_active\": false}"));
        Json.ok(admin.http().patch(member.url(), "{\"username\": \"%s\"}".formatted(Unique.name("renamed"))));
        for (String flag : new String[] {"is_superuser", "is_system_auditor"}) {
            assertThat(Json.detail(admin.http().patch(member.url(), "{\"%s\": true}".formatted(flag)), 403))
                    .isEqualTo("Cannot change " + flag + ".");
            Json.detail(admin.http().post(organization.url() + "users/", newUser(", \"" + flag + "\": true")), 403);
        }
        for (Person mighty : new Person[] {Person.superuser(), Person.auditor()}) {
            organization.add(mighty, "users");
            Json.detail(admin.http().patch(mighty.url(), "{\"first_name\": \"no\"}"), 403);
            Json.detail(admin.http().patch(mighty.url(), "{\"password\": \"mine now\"}"), 403);
            Json.detail(admin.http().delete(mighty.url()), 403);
        }
    }

    @Test
    @Awx(48)
    void somebodyWithASecondHomeIsOutOfAnAdministratorsReach() {
        Person admin = organization.admin();
        Person member = organization.member();
        Organization.create().add(member, "users");
        Json.detail(admin.http().patch(member.url(), "{\"password\": \"mine now\"}"), 403);
        Json.detail(admin.http().delete(member.url()), 403);
        Json.ok(admin.http().get(member.url()));
    }

    @Test
    void whoeverHoldsARoleElsewhereIsOutOfAnAdministratorsReachButCanBeLetGo() {
        Person admin = organization.admin();
        Person member = organization.member();
        Team.of(organization).with(member, "admin_role");
        assertCapabilities(admin, member, true, true);

        Organization other = Organization.create();
        Person executor = organization.member();
        assertThat(root.post(executor.url() + "roles/", "{\"id\": %d}".formatted(other.role("execute_role"))).status())
                .isEqualTo(204);
        Person teammate = Team.of(other).with(organization.member(), "member_role");
        for (Person elsewhere : new Person[] {executor, teammate}) {
            assertCapabilities(admin, elsewhere, false, false);
            Json.detail(admin.http().patch(elsewhere.url(), "{\"password\": \"mine now\"}"), 403);
            Json.detail(admin.http().delete(elsewhere.url()), 403);
            assertThat(admin.http().post(organization.url() + "users/", "{\"id\": %d, \"disassociate\": true}"
                    .formatted(elsewhere.id())).status()).isEqualTo(204);
        }
    }

    @Test
    void anAdministratorDeletesHisMembersAndThoseWhoBelongNowhere() {
        Person admin = organization.admin();
        Person homeless = Person.stranger();
        Json.detail(admin.http().patch(homeless.url(), "{\"first_name\": \"no\"}"), 403);
        assertThat(admin.http().delete(homeless.url()).status()).isEqualTo(204);
        assertThat(admin.http().delete(organization.member().url()).status()).isEqualTo(204);
        Json.detail(admin.http().delete(Organization.create().member().url()), 403);
        Json.detail(organization.member().http().delete(organization.member().url()), 403);
        Json.detail(Person.auditor().http().delete(Person.stranger().url()), 403);
    }

    @Test
    @Awx(49)
    void nobodyDeletesHimself() {
        for (Person caller : new Person[] {Person.root(), organization.admin(), Person.stranger()}) {
            assertThat(Json.detail(caller.http().delete(caller.url()), 403)).isEqualTo("Cannot delete user.");
        }
    }

    @Test
    void theLastSuperuserKeepsHisRights() {
        Json.ok(root.get("/api/v2/users/?is_superuser=true&is_active=true")).getJsonArray("results").stream()
                .map(user -> user.asJsonObject().getInt("id")).filter(id -> id != Person.root().id())
                .forEach(id -> Json.ok(root.patch(LIST + id + "/", "{\"is_superuser\": false}")));
        assertThat(Json.messages(root.patch(Person.root().url(), "{\"is_superuser\": false}"), "is_superuser"))
                .hasSize(1);
        assertThat(root.patch(Person.root().url(), "{\"is_active\": false}").status()).isEqualTo(403);
        assertThat(Json.ok(root.get(Person.root().url())).getBoolean("is_superuser")).isTrue();
    }

    @Test
    void membersSeeEachOtherAndTheSuperusers() {
        Person member = organization.member();
        Person fellow = organization.member();
        Person stranger = Person.stranger();
        for (Person visible : new Person[] {member, fellow, Person.root()}) {
            Json.ok(member.http().get(visible.url()));
            assertThat(Json.ids(member.http().get(LIST + "?id=" + visible.id()))).containsExactly(visible.id());
        }
        Json.detail(member.http().get(stranger.url()), 403);
        assertThat(Json.ids(member.http().get(LIST + "?id=" + stranger.id()))).isEmpty();
        assertThat(Json.ids(stranger.http().get(LIST + "?is_superuser=false"))).containsExactly(stranger.id());
        for (Person all : new Person[] {organization.admin(), Person.auditor()}) {
            Json.ok(all.http().get(stranger.url()));
        }
    }

    @Test
    void capabilitiesTellInAdvanceWhatWillBeAllowed() {
        Person admin = organization.admin();
        Person member = organization.member();
        assertCapabilities(admin, member, true, true);
        assertCapabilities(member, member, true, false);
        assertCapabilities(organization.member(), member, false, false);
        assertCapabilities(admin, Person.stranger(), false, true);
        assertCapabilities(Person.root(), member, true, true);
        assertCapabilities(Person.root(), Person.root(), true, false);
        assertCapabilities(Person.auditor(), member, false, false);
    }

    private static void assertCapabilities(Person caller, Person user, boolean edit, boolean delete) {
        var capabilities = Json.ok(caller.http().get(user.url())).getJsonObject("summary_fields")
                .getJsonObject("user_capabilities");
        assertThat(capabilities.getBoolean("edit")).isEqualTo(edit);
        assertThat(capabilities.getBoolean("delete")).isEqualTo(delete);
    }

    @Test
    void withAUserGoHisTokensAndApplications() {
        Person user = Person.stranger();
        Person other = Person.superuser();
        Application owned = Application.of(user);
        var foreign = owned.token(other, "write");
        assertThat(root.delete(user.url()).status()).isEqualTo(204);
        assertThat(user.http().get("/api/v2/me/").status()).isEqualTo(401);
        assertThat(root.get(owned.url()).status()).isEqualTo(404);
        assertThat(root.get(foreign.getString("url")).status()).isEqualTo(404);
        assertThat(user.http().anonymous().asBearer(foreign.getString("token")).get("/api/v2/me/").status())
                .isEqualTo(401);
        assertThat(owned.passwordGrant(other).status()).isEqualTo(401);
        Json.detail(root.get(user.url()), 404);
    }
}
