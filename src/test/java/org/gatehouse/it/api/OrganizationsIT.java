package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.gatehouse.fixture.Awx;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Organization;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Unique;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.junit.jupiter.api.Test;

/** Organizations: what they look like, and who makes, reads, changes and deletes them. */
class OrganizationsIT {

    private static final String LIST = "/api/v2/organizations/";

    private final HttpProbe root = Person.root().http();

    @Test
    @Awx({39, 63})
    void aNewOrganizationHasTheFieldsOfTheContractAndItsRoles() {
        String name = Unique.name("acme");
        Answer answer = root.post(LIST, "{\"name\": \"%s\", \"description\": \"D\"}".formatted(name));
        JsonObject organization = Json.created(answer);
        assertThat(organization.keySet()).contains("id", "type", "url", "related", "summary_fields", "created",
                "modified", "name", "description", "max_hosts", "custom_virtualenv", "default_environment",
                "is_active");
        assertThat(answer.header("Location")).isEqualTo(organization.getString("url"));
        assertThat(organization.getString("type")).isEqualTo("organization");
        assertThat(organization.getInt("max_hosts")).isZero();
        assertThat(organization.getJsonObject("related").keySet()).contains("users", "admins", "teams",
                "applications", "activity_stream", "object_roles", "access_list");
        JsonObject summary = organization.getJsonObject("summary_fields");
        JsonObject roles = summary.getJsonObject("object_roles");
        assertThat(roles.keySet()).contains("admin_role", "member_role", "auditor_role", "read_role",
                "execute_role", "project_admin_role", "inventory_admin_role", "credential_admin_role",
                "workflow_admin_role", "notification_admin_role", "job_template_admin_role",
                "execution_environment_admin_role", "approval_role");
        assertThat(roles.getJsonObject("admin_role").keySet()).contains("id", "name", "description");
        assertThat(roles.getJsonObject("admin_role").getBoolean("user_only")).isTrue();
        assertThat(roles.getJsonObject("member_role").getBoolean("user_only")).isTrue();
        assertThat(roles.getJsonObject("read_role")).doesNotContainKey("user_only");
        assertThat(summary.getJsonObject("related_field_counts").keySet()).contains("users", "admins", "teams",
                "inventories", "projects", "job_templates");
        assertThat(Json.ok(root.get(organization.getString("url")))).isEqualTo(organization);
    }

    @Test
    void aNameIsGivenOnce() {
        Organization taken = Organization.create();
        Organization other = Organization.create();
        String body = "{\"name\": \"%s\"}".formatted(taken.name());
        for (Answer refused : new Answer[] {root.post(LIST, body), root.patch(other.url(), body),
                root.put(other.url(), body), root.post(LIST, "{\"name\": \" %s \"}".formatted(taken.name()))}) {
            assertThat(Json.messages(refused, "name"))
                    .containsExactly("Organization with this Name already exists.");
        }
        Json.ok(root.put(taken.url(), body));
    }

    @Test
    @Awx(51)
    void onlySuperusersMakeOrganizations() {
        Organization organization = Organization.create();
        for (Person caller : new Person[] {organization.admin(), organization.member(), Person.stranger(),
                Person.auditor()}) {
            Json.detail(caller.http().post(LIST, "{\"name\": \"%s\"}".formatted(Unique.name("no"))), 403);
            Json.detail(caller.http().post(LIST, "{}"), 403);
        }
    }

    @Test
    void administratorsChangeAndDeleteMembersReadStrangersSeeNothing() {
        Organization organization = Organization.create();
        Person admin = organization.admin();
        Person member = organization.member();
        Person stranger = Person.stranger();
        for (Person reader : new Person[] {admin, member, Person.auditor(), Person.root()}) {
            Json.ok(reader.http().get(organization.url()));
            assertThat(Json.ids(reader.http().get(LIST + "?name=" + organization.name()))).hasSize(1);
        }
        assertThat(Json.ids(stranger.http().get(LIST))).isEmpty();
        for (String nested : new String[] {"", "users/", "admins/", "applications/", "activity_stream/"}) {
            Json.detail(stranger.http().get(organization.url() + nested), 403);
            Json.ok(member.http().get(organization.url() + nested));
        }
        String change = "{\"description\": \"changed\"}";
        for (Person reader : new Person[] {member, Person.auditor(), stranger}) {
            Json.detail(reader.http().patch(organization.url(), change), 403);
            Json.detail(reader.http().delete(organization.url()), 403);
        }
        assertThat(Json.ok(admin.http().patch(organization.url(), change)).getString("description"))
                .isEqualTo("changed");
        assertThat(admin.http().delete(organization.url()).status()).isEqualTo(204);
        Json.detail(admin.http().get(organization.url()), 404);
    }

    @Test
    @Awx(54)
    void onlySuperusersChangeMaxHosts() {
        Organization organization = Organization.create();
        HttpProbe admin = organization.admin().http();
        String body = "{\"name\": \"%s\", \"max_hosts\": 5}".formatted(organization.name());
        assertThat(Json.messages(admin.put(organization.url(), body), "max_hosts"))
                .containsExactly("Cannot change max_hosts.");
        assertThat(Json.ok(root.put(organization.url(), body)).getInt("max_hosts")).isEqualTo(5);
        Json.ok(admin.put(organization.url(), body));
    }

    @Test
    void withAnOrganizationGoItsApplicationsAndTheirTokensButNotItsPeople() {
        Organization organization = Organization.create();
        Person member = organization.member();
        Application application = Application.of(organization);
        String token = application.token(member, "write").getString("token");
        HttpProbe bearer = member.http().anonymous().asBearer(token);
        assertThat(bearer.get("/api/v2/me/").status()).isEqualTo(200);
        assertThat(root.delete(organization.url()).status()).isEqualTo(204);
        assertThat(bearer.get("/api/v2/me/").status()).isEqualTo(401);
        assertThat(root.get(application.url()).status()).isEqualTo(404);
        assertThat(member.http().get("/api/v2/me/").status()).isEqualTo(200);
        assertThat(Json.ids(member.http().get(member.url() + "organizations/"))).isEmpty();
    }

    @Test
    void anOrganizationThatIsSwitchedOffStopsItsApplications() {
        Organization organization = Organization.create();
        Person member = organization.member();
        Application application = Application.of(organization);
        HttpProbe bearer = member.http().anonymous()
                .asBearer(application.token(member, "write").getString("token"));
        Json.ok(root.patch(organization.url(), "{\"is_active\": false}"));
        assertThat(bearer.get("/api/v2/me/").status()).isEqualTo(401);
        assertThat(application.passwordGrant(member).status()).isEqualTo(401);
        assertThat(Json.messages(member.http().post("/api/v2/tokens/",
                "{\"application\": %d}".formatted(application.id())), "application")).hasSize(1);
        Json.ok(root.patch(organization.url(), "{\"is_active\": true}"));
        assertThat(bearer.get("/api/v2/me/").status()).isEqualTo(200);
    }
}
