package org.gatehouse.it.operations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Browser;
import org.gatehouse.it.fixture.CodeClient;
import org.gatehouse.it.fixture.Device;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Organization;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Team;
import org.gatehouse.it.fixture.Unique;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.IndexUse;
import org.gatehouse.it.harness.Slow;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No request reads every row of a table that grows; the database says so itself. */
@Slow
class IndexUseIT {

    private static final String ME = "/api/v2/me/";
    private static final String TOKEN = "/api/o/token/";
    private static final String SITE = "https://client.example.org/";

    private static Organization organization;
    private static Person admin;
    private static Person plain;
    private static Team team;
    private static Application application;

    @BeforeAll
    static void somebodyOfEachKind() {
        Assumptions.assumeTrue(IndexUse.isTold(), "only MySQL tells what it does in these words");
        organization = Organization.create();
        admin = organization.admin();
        plain = organization.member();
        team = Team.of(organization).holding(organization.role("auditor_role"));
        team.with(plain, "member_role");
        application = Application.of(organization);
        application.token(plain, "read");
    }

    @Test
    void tokensAreFoundMadeAndEndedByIndexes() throws Exception {
        check(() -> {
            JsonObject pair = Json.ok(application.passwordGrant(plain));
            String access = pair.getString("access_token");
            Json.ok(plain.http().anonymous().asBearer(access).get(ME));
            introspect(application.client(), access);
            introspect(application.client(), pair.getString("refresh_token"));
            JsonObject next = Json.ok(application.client().form(TOKEN,
                    Map.of("grant_type", "refresh_token", "refresh_token", pair.getString("refresh_token"))));
            application.client().form(TOKEN,
                    Map.of("grant_type", "refresh_token", "refresh_token", pair.getString("refresh_token")));
            revoke(next.getString("access_token"));
            revoke(Json.ok(application.passwordGrant(plain)).getString("refresh_token"));
            Application service = Application.create("\"organization\": " + organization.id(), "confidential",
                    "client-credentials");
            introspect(service.client(), Json.ok(service.client().form(TOKEN,
                    Map.of("grant_type", "client_credentials"))).getString("access_token"));
            assertThat(plain.basic().get(ME).status()).isEqualTo(200);
            assertThat(plain.http().anonymous().asBasic(plain.username(), "wrong").get(ME).status()).isEqualTo(401);
            exchange();
        });
    }

    private static void introspect(HttpProbe client, String token) {
        assertThat(Json.ok(client.form("/api/o/introspect/", Map.of("token", token))).getBoolean("active")).isTrue();
    }

    private static void revoke(String token) {
        assertThat(application.client().form("/api/o/revoke_token/", Map.of("token", token)).status()).isEqualTo(200);
    }

    private static void exchange() {
        String grant = "urn:ietf:params:oauth:grant-type:token-exchange";
        Application both = Application.of(organization);
        Json.ok(Person.root().http().patch(both.url(),
                "{\"grant_types\": [\"password\", \"refresh_token\", \"%s\"]}".formatted(grant)));
        JsonObject pair = Json.ok(both.passwordGrant(plain));
        Json.ok(both.client().form(TOKEN, Map.of("grant_type", grant, "subject_token", pair.getString("access_token"),
                "subject_token_type", "urn:ietf:params:oauth:token-type:access_token")));
        both.client().form("/api/o/revoke_token/", Map.of("token", pair.getString("refresh_token")));
    }

    /** With one organization and ten million tokens MySQL joins and sorts all of them, which no plan among few rows shows. */
    @Test
    void aPageOfTokensIsChosenBeforeItsRelationsAreRead() throws Exception {
        List<String> statements = IndexUse.recorded(TestServer.shared().database(), () -> {
            for (String page : List.of("?", "?order_by=-id&", "?page=2&page_size=1&", "?user=" + plain.id() + "&")) {
                Json.ok(Person.root().http().get("/api/v2/tokens/" + page + "count_disabled=1"));
            }
        });

        assertThat(statements.stream().map(sql -> sql.toLowerCase(Locale.ROOT))
                .filter(sql -> sql.contains("from access_tokens") && sql.contains("order by")
                        && sql.contains(" join ")))
                                .hasSizeGreaterThanOrEqualTo(4).allMatch(
                                        sql -> sql.substring(sql.lastIndexOf(" where "))
                                                .matches("(?s).*\\b(id in \\(\\d|token ?=).*"));
    }

    @Test
    void browsersAndDevicesAreLetInByIndexes() throws Exception {
        check(() -> {
            Person user = organization.member();
            Browser browser = Browser.of(user);
            CodeClient client = CodeClient.with(", \"post_logout_redirect_uris\": [\"" + SITE + "\"]");
            for (int time = 0; time < 2; time++) { // the second time without being asked
                String code = client.code(browser, "scope", "openid");
                JsonObject tokens = Json.ok(client.redeem(code));
                Json.ok(user.http().anonymous().asBearer(tokens.getString("access_token")).get("/api/o/userinfo/"));
                assertThat(client.redeem(code).status()).isEqualTo(400);
            }
            JsonObject tokens = Json.ok(client.redeem(client.code(browser, "scope", "openid")));
            device(browser);
            Json.ok(browser.script().patch(user.url() + "profile/", "{\"nickname\": \"x\"}"));
            consents(browser, user);
            assertThat(browser.post("/api/v2/tokens/", "{}").status()).isEqualTo(201);
            assertThat(browser.get("/api/o/logout/?id_token_hint=" + tokens.getString("id_token")
                    + "&post_logout_redirect_uri=" + SITE).status()).isEqualTo(303);
            assertThat(Browser.fresh().signIn(user.username(), "wrong").status()).isNotEqualTo(302);
            Browser other = Browser.of(user);
            other.form("/api/logout/", Map.of("csrfmiddlewaretoken", other.cookie("csrftoken")));
        });
    }

    private static void device(Browser browser) {
        Device device = Device.waiting();
        assertThat(device.poll().status()).isEqualTo(400);
        device.typed(browser);
        device.allow(browser);
        assertThat(Stream.generate(() -> {
            pause();
            return device.poll();
        }).limit(3).anyMatch(answer -> answer.status() == 200)).isTrue();
        device(browser, Device.waiting());
    }

    private static void device(Browser browser, Device denied) {
        denied.deny(browser);
        assertThat(denied.poll().status()).isEqualTo(400);
    }

    private static void pause() {
        try {
            Thread.sleep(5100); // what a device has to wait
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void consents(Browser browser, Person user) {
        String list = user.url() + "consents/";
        List<Integer> ids = Json.ids(browser.get(list)).stream().map(Number::intValue).toList();
        assertThat(ids).isNotEmpty();
        assertThat(browser.script().delete(list + ids.get(0) + "/").status()).isEqualTo(204);
    }

    @Test
    void objectsAreReadChangedAndRemovedByIndexes() throws Exception {
        check(() -> {
            HttpProbe http = admin.http();
            Team other = Team.of(organization);
            Person leaving = organization.member();
            Application gone = Application.of(organization);
            gone.token(leaving, "write");
            Json.ok(gone.passwordGrant(leaving));
            JsonObject token = leaving.token("{}");
            Json.ok(leaving.http().patch(token.getString("url"), "{\"description\": \"x\"}"));
            assertThat(leaving.http().delete(token.getString("url")).status()).isEqualTo(204);
            other.with(leaving, "admin_role");
            for (String url : List.of(organization.url(), other.url(), leaving.url(), gone.url(),
                    "/api/v2/roles/" + other.role("admin_role") + "/")) {
                Json.ok(http.get(url));
            }
            Json.ok(http.patch(gone.url(), "{\"name\": \"%s\"}".formatted(Unique.name("app"))));
            Json.ok(http.patch(other.url(), "{\"name\": \"%s\"}".formatted(Unique.name("team"))));
            Json.ok(Person.root().http().patch(leaving.url(), "{\"is_superuser\": true}"));
            Json.ok(Person.root().http().patch(leaving.url(), "{\"is_superuser\": false, \"is_active\": false}"));
            Json.ok(Person.root().http().post(leaving.url() + "revoke_tokens/", "{}"));
            Organization whole = Organization.create();
            Application.of(whole).token(whole.member(), "read");
            Team.of(whole).with(whole.admin(), "member_role");
            for (String url : List.of(gone.url(), other.url(), leaving.url(), whole.url())) {
                Answer answer = Person.root().http().delete(url);
                assertThat(answer.status()).as(answer.toString()).isIn(204, 409);
            }
        });
    }

    private static List<String> lists() {
        String org = organization.url();
        List<String> lists = new ArrayList<>(List.of("/api/v2/users/", "/api/v2/organizations/", "/api/v2/teams/",
                "/api/v2/roles/", "/api/v2/applications/", "/api/v2/tokens/", "/api/v2/activity_stream/", ME));
        below(lists, org, "users/", "admins/", "teams/", "applications/", "object_roles/", "access_list/",
                "activity_stream/");
        below(lists, team.url(), "users/", "roles/", "object_roles/", "access_list/", "activity_stream/");
        below(lists, plain.url(), "tokens/", "personal_tokens/", "authorized_tokens/", "roles/", "teams/",
                "organizations/", "applications/", "activity_stream/", "profile/", "consents/");
        below(lists, application.url(), "tokens/", "activity_stream/");
        below(lists, "/api/v2/roles/" + team.role("member_role") + "/", "users/", "teams/", "parents/", "children/");
        return lists;
    }

    private static void below(List<String> lists, String object, String... names) {
        Arrays.stream(names).map(name -> object + name).forEach(lists::add);
    }

    private static List<String> filters() {
        return List.of("users/?username=" + plain.username(), "users/?email=nobody@example.org",
                "users/?username__startswith=user-x", "organizations/?name=" + organization.name(),
                "teams/?name=" + team.name(), "applications/?name=x", "tokens/?user=" + plain.id(),
                "tokens/?user__username=" + plain.username(), "tokens/?application=" + application.id(),
                "tokens/?application__organization=" + organization.id(),
                "tokens/?application__organization__name=" + organization.name(),
                "tokens/?user=" + plain.id() + "&scope=read", "tokens/?expires__lt=2020-01-01",
                "tokens/?created__gt=2100-01-01", "tokens/?order_by=-id", "tokens/?id__gt=5&order_by=-id",
                "activity_stream/?timestamp__lt=2020-01-01", "activity_stream/?order_by=-timestamp",
                "tokens/?or__user=" + plain.id() + "&or__application=" + application.id());
    }

    @Test
    void listsOfTwentyFiveAreReadByIndexes() throws Exception {
        check(() -> {
            for (HttpProbe caller : List.of(Person.root().http(), admin.http(), plain.http())) {
                for (String list : lists()) {
                    assertThat(caller.get(list).status()).as(list).isIn(200, 403, 404);
                }
                for (String filter : filters()) {
                    Json.ok(caller.get("/api/v2/" + filter));
                }
            }
        });
    }

    private static void check(org.gatehouse.it.harness.StatementLog.Work requests) throws Exception {
        IndexUse.check(TestServer.shared().database(), requests);
    }
}
