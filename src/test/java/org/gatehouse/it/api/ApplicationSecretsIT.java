package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Map;
import org.gatehouse.fixture.Awx;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Organization;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.junit.jupiter.api.Test;

/** A client secret is seen once; what depends on an application ends with it. */
class ApplicationSecretsIT {

    private static final String MASK = "************";

    private final HttpProbe root = Person.root().http();

    @Test
    @Awx(69)
    void theSecretIsShownByTheAnswerThatMakesItAndNeverAgain() {
        Organization organization = Organization.create();
        Person owner = Person.stranger();
        String body = Application.body("\"description\": \"\"", "confidential", "password");
        for (String list : new String[] {organization.url() + "applications/", owner.url() + "applications/"}) {
            JsonObject made = Json.created(root.post(list, body));
            assertThat(made.getString("client_secret")).matches("gts_[A-Za-z0-9]{33,}");
            String url = made.getString("url");
            assertThat(Json.ok(root.get(url)).getString("client_secret")).isEqualTo(MASK);
            assertThat(Json.ok(root.patch(url, "{\"description\": \"x\"}")).getString("client_secret"))
                    .isEqualTo(MASK);
            assertThat(root.get(list).text()).doesNotContain(made.getString("client_secret")).contains(MASK);
            assertThat(root.get("/api/v2/activity_stream/?page=last&page_size=200").text())
                    .doesNotContain(made.getString("client_secret"), "client_secret");
        }
    }

    @Test
    @Awx(70)
    void aPublicApplicationHasNoSecretAnywhere() {
        Organization organization = Organization.create();
        Application open = Application.create("\"organization\": " + organization.id(), "public", "password");
        assertThat(open.made()).doesNotContainKey("client_secret");
        assertThat(Json.ok(root.get(open.url()))).doesNotContainKey("client_secret");
        assertThat(Json.result(root.get(organization.url() + "applications/"), 0)).doesNotContainKey("client_secret");
        assertThat(root.post(open.url() + "rotate_secret/", "").status()).isEqualTo(400);
    }

    @Test
    void aNewSecretIsShownOnceAndTheOldOneDies() {
        Person owner = Person.stranger();
        Application application = Application.of(owner);
        Answer answer = owner.http().post(application.url() + "rotate_secret/", "{}");
        JsonObject rotated = Json.ok(answer);
        assertThat(rotated.getString("client_secret")).startsWith("gts_")
                .isNotEqualTo(application.made().getString("client_secret"));
        assertThat(rotated.getString("client_id")).isEqualTo(application.made().getString("client_id"));
        assertThat(application.passwordGrant(owner).status()).isEqualTo(401);
        assertThat(new Application(application.id(), application.url(), rotated).passwordGrant(owner).status())
                .isEqualTo(200);
        Answer entries = root.get(application.url() + "activity_stream/");
        assertThat(Json.results(entries)).hasSize(2);
        assertThat(entries.text()).doesNotContain("gts_", "\"client_secret\"");
    }

    @Test
    void onlyWhoMayChangeAnApplicationMayRotateItsSecret() {
        Organization organization = Organization.create();
        Application application = Application.of(organization);
        String url = application.url() + "rotate_secret/";
        for (Person caller : new Person[] {organization.member(), Person.stranger(), Person.auditor()}) {
            Json.detail(caller.http().post(url, "{}"), 403);
        }
        Json.detail(organization.admin().scoped("read").post(url, "{}"), 403);
        Json.detail(root.get(url), 405);
        Json.detail(root.post("/api/v2/applications/999999999/rotate_secret/", "{}"), 404);
        assertThat(application.passwordGrant(organization.member()).status()).isEqualTo(200);
        Json.ok(organization.admin().http().post(url, "{}"));
    }

    @Test
    @Awx(82)
    void aNewUserHasADefaultApplicationThatNoOrganizationShows() {
        Organization organization = Organization.create();
        Person user = organization.member();
        JsonObject application = Json.result(user.http().get(user.url() + "applications/"), 0);
        assertThat(application.getString("name")).isEqualTo("Default application for " + user.username());
        assertThat(application.getString("client_type")).isEqualTo("confidential");
        assertThat(application.getString("authorization_grant_type")).isEqualTo("password");
        assertThat(application.getString("redirect_uris")).isEmpty();
        assertThat(Json.ids(root.get(organization.url() + "applications/"))).isEmpty();
        assertThat(Json.ids(root.get("/api/v2/applications/?organization=" + organization.id()))).isEmpty();
        assertThat(Json.ids(root.get("/api/v2/applications/?user=" + user.id()))).hasSize(1);
        JsonObject rotated = Json.ok(user.http().post(application.getString("url") + "rotate_secret/", "{}"));
        assertThat(new Application(0, "", rotated).passwordGrant(user).status()).isEqualTo(200);
    }

    @Test
    @Awx(86)
    void whatWasIssuedToAnApplicationEndsWithIt() {
        Person owner = Person.stranger();
        Application application = Application.of(owner);
        JsonObject granted = Json.ok(application.passwordGrant(owner));
        JsonObject made = application.token(owner, "write");
        HttpProbe[] bearers = {owner.http().anonymous().asBearer(granted.getString("access_token")),
                owner.http().anonymous().asBearer(made.getString("token"))};
        for (HttpProbe bearer : bearers) {
            assertThat(bearer.get("/api/v2/me/").status()).isEqualTo(200);
        }
        assertThat(owner.http().delete(application.url()).status()).isEqualTo(204);
        for (HttpProbe bearer : bearers) {
            assertThat(bearer.get("/api/v2/me/").status()).isEqualTo(401);
        }
        assertThat(root.get(made.getString("url")).status()).isEqualTo(404);
        Answer refresh = application.client().form("/api/o/token/",
                Map.of("grant_type", "refresh_token", "refresh_token", granted.getString("refresh_token")));
        assertThat(refresh.json().getString("error")).isEqualTo("invalid_client");
        Application other = Application.of(owner);
        Answer foreign = other.client().form("/api/o/token/",
                Map.of("grant_type", "refresh_token", "refresh_token", made.getString("refresh_token")));
        assertThat(foreign.status()).isEqualTo(400);
        assertThat(foreign.json().getString("error")).isEqualTo("invalid_grant");
    }

    @Test
    void anApplicationThatIsSwitchedOffStopsAtOnce() {
        Person owner = Person.stranger();
        Application application = Application.of(owner);
        HttpProbe bearer = owner.http().anonymous().asBearer(application.token(owner, "read").getString("token"));
        Json.ok(owner.http().patch(application.url(), "{\"is_active\": false}"));
        assertThat(bearer.get("/api/v2/me/").status()).isEqualTo(401);
        assertThat(application.passwordGrant(owner).json().getString("error")).isEqualTo("invalid_client");
    }
}
