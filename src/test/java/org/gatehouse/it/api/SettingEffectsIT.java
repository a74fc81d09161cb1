package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gatehouse.fixture.Awx;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Organization;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Settings;
import org.gatehouse.it.fixture.Unique;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a changed setting does, with the very next request. */
class SettingEffectsIT {

    private final HttpProbe root = Person.root().http();

    @AfterEach
    void reset() {
        Settings.reset();
    }

    @Test
    @Awx(96)
    void lifetimesCountForNewTokensOnly() {
        Person somebody = Person.stranger();
        JsonObject before = somebody.token("{}");
        Settings.set("{\"OAUTH2_PROVIDER\": {\"ACCESS_TOKEN_EXPIRE_SECONDS\": 100, "
                + "\"PERSONAL_ACCESS_TOKEN_EXPIRE_SECONDS\": 200, \"PERSONAL_ACCESS_TOKEN_MAX_EXPIRE_SECONDS\": 300}}");
        assertThat(lifetime(somebody.token("{}"))).isEqualTo(200);
        long application = applicationOf(somebody);
        assertThat(lifetime(somebody.token("{\"application\": %d}".formatted(application)))).isEqualTo(100);
        assertThat(Json.messages(somebody.http().post("/api/v2/tokens/", "{\"expires\": \"%s\"}"
                .formatted(Instant.parse(before.getString("created")).plusSeconds(4000))), "expires")).isNotEmpty();
        assertThat(Json.ok(somebody.http().get(before.getString("url"))).getString("expires"))
                .isEqualTo(before.getString("expires"));
    }

    @Test
    @Awx(125)
    void theLifetimeOfRefreshTokensCountsForExistingOnes() throws InterruptedException {
        Person somebody = Person.stranger();
        Application application = Application.of(somebody);
        String refresh = Json.ok(application.passwordGrant(somebody)).getString("refresh_token");
        List<Long> tokens = Json.ids(root.get(application.url() + "tokens/"));
        Settings.set("{\"OAUTH2_PROVIDER\": {\"REFRESH_TOKEN_EXPIRE_SECONDS\": 1}}");
        Thread.sleep(1100);
        Answer refused = refresh(application, refresh);
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.json().getString("error")).isEqualTo("invalid_grant");
        assertThat(refused.json().getString("error_description")).isEqualTo("The refresh token has expired.");
        assertThat(Json.ids(root.get(application.url() + "tokens/"))).hasSize(1).isEqualTo(tokens);
        Settings.reset();
        Json.ok(refresh(application, refresh)); // nothing was spent
    }

    @Test
    void aTokenOfTenThousandYearsEndsWhenTheDatabaseCanStillTell() {
        Settings.set("{\"OAUTH2_PROVIDER\": {\"PERSONAL_ACCESS_TOKEN_EXPIRE_SECONDS\": 315360000000}}");
        Person somebody = Person.stranger();
        assertThat(somebody.token("{}").getString("expires")).startsWith("9999-12-31");
        Json.ok(somebody.http().get("/api/v2/me/"));
    }

    @Test
    @Awx(113)
    void withoutBasicOnlyTokensAreAccepted() {
        Person somebody = Person.stranger();
        Json.ok(somebody.basic().get("/api/v2/me/"));
        Settings.set("{\"AUTH_BASIC_ENABLED\": false}");
        assertThat(somebody.basic().get("/api/v2/me/").status()).isEqualTo(401);
        Json.ok(somebody.http().get("/api/v2/me/"));
        Settings.reset();
        Json.ok(somebody.basic().get("/api/v2/me/"));
    }

    @Test
    void administratorsOfOrganizationsSeeEveryUserOrTheirOwn() {
        Person admin = Organization.create().admin();
        Person stranger = Person.stranger();
        Json.ok(admin.http().get(stranger.url()));
        Settings.set("{\"ORG_ADMINS_CAN_SEE_ALL_USERS\": false}");
        assertThat(admin.http().get(stranger.url()).status()).isEqualTo(403);
        assertThat(Json.ids(admin.http().get("/api/v2/users/?username=" + stranger.username()))).isEmpty();
    }

    @Test
    void administratorsOfOrganizationsManageUsersOrDoNot() {
        Organization organization = Organization.create();
        Person admin = organization.admin();
        Person member = organization.member();
        Json.ok(admin.http().patch(member.url(), "{\"first_name\": \"Ada\"}"));
        Settings.set("{\"MANAGE_ORGANIZATION_AUTH\": false}");
        assertThat(admin.http().patch(member.url(), "{\"first_name\": \"Eve\"}").status()).isEqualTo(403);
        assertThat(admin.http().post(organization.url() + "users/", "{\"id\": %d}".formatted(member.id())).status())
                .isEqualTo(403);
        Json.ok(admin.http().patch(admin.url(), "{\"first_name\": \"Me\"}"));
    }

    @Test
    void nobodyStopsAndRestartsTheRecordingUnrecorded() {
        long last = newestEntry();
        Settings.set("{\"ACTIVITY_STREAM_ENABLED\": false}");
        Organization.create();
        Settings.set("{\"SESSION_COOKIE_AGE\": 99}");
        Settings.set("{\"ACTIVITY_STREAM_ENABLED\": true}");
        assertThat(Json.results(root.get("/api/v2/activity_stream/?order_by=-id&page_size=10")).stream()
                .filter(entry -> entry.getInt("id") > last).map(entry -> entry.getJsonObject("changes").toString()))
                        .containsExactly("{\"ACTIVITY_STREAM_ENABLED\":[false,true]}",
                                "{\"ACTIVITY_STREAM_ENABLED\":[true,false]}");
    }

    @Test
    void theRootNamesTheLoginPage() {
        HttpProbe anonymous = TestServer.shared().http();
        Settings.set("{\"LOGIN_REDIRECT_OVERRIDE\": \"https://id.example.org/start\"}");
        assertThat(Json.ok(anonymous.get("/api/")).getString("login_redirect_override"))
                .isEqualTo("https://id.example.org/start");
        Settings.reset();
        assertThat(Json.ok(anonymous.get("/api/")).getString("login_redirect_override")).isEmpty();
    }

    private long newestEntry() {
        return Json.ids(root.get("/api/v2/activity_stream/?order_by=-id&page_size=1")).get(0);
    }

    private long applicationOf(Person owner) {
        return Json.created(root.post("/api/v2/applications/", "{\"name\": \"%s\", \"user\": %d, "
                .formatted(Unique.name("app"), owner.id())
                + "\"client_type\": \"confidential\", \"authorization_grant_type\": \"password\"}")).getInt("id");
    }

    private static Answer refresh(Application application, String refreshToken) {
        return application.client().form("/api/o/token/",
                Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    private static long lifetime(JsonObject token) {
        return Duration.between(Instant.parse(token.getString("created")), Instant.parse(token.getString("expires")))
                .toSeconds();
    }
}
