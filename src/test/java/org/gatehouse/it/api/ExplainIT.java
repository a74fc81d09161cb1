package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Organization;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Team;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code explain/} says would happen, and what happens. */
class ExplainIT {

    private static final String EXPLAIN = "/api/v2/explain/";
    private static final List<String> METHODS = List.of("GET", "OPTIONS", "POST", "PATCH", "DELETE");
    /** Whoever may do this to himself ends his own tokens. */
    private static final String ENDING = "revoke_tokens/";

    private static Organization org;
    private static Person admin;
    private static Person member;
    private static Team team;
    private static List<JsonObject> tokens;
    private static int turn;

    @BeforeAll
    static void somebodyOfEachKind() {
        org = Organization.create();
        admin = org.admin();
        member = org.member();
        team = Team.of(org);
        Person teamAdmin = org.member();
        team.with(teamAdmin, "admin_role");
        tokens = new ArrayList<>();
        for (Person person : List.of(Person.superuser(), Person.auditor(), admin, teamAdmin, member,
                Person.stranger())) {
            tokens.add(person.token("{}"));
        }
        for (String scope : List.of("read", "read:users write:teams", "write:organizations write:users write:roles")) {
            tokens.add(admin.token("{\"scope\": \"%s\"}".formatted(scope)));
        }
    }

    static Stream<String> urls() {
        somebody();
        Application application = Application.of(org);
        String pat = member.token("{}").getString("url");
        String role = "/api/v2/roles/" + org.role("execute_role") + "/";
        return Stream.of(List.of("/api/v2/", "/api/v2/ping/", "/api/v2/config/", "/api/v2/me/", "/api/v2/settings/",
                "/api/v2/settings/all/", "/api/v2/settings/nosuch/", "/api/v2/users/", "/api/v2/organizations/",
                "/api/v2/teams/", "/api/v2/roles/", "/api/v2/applications/", "/api/v2/tokens/", "/api/v2/explain/",
                "/api/v2/activity_stream/", "/api/v2/projects/", "/api/v2/signing_keys/", "/api/v2/nosuch/",
                "/api/v2/users/999999999/",
                "/api/v2/users/x/", "/api/v2/teams/999999999/users/", "/api/v2/organizations/" + org.name() + "/",
                "/api/v2/organizations/" + org.name() + "/users/", "/api/v2/tokens/revoke/", pat,
                pat + "activity_stream/", role, role + "users/", role + "teams/", role + "parents/"),
                below(org.url(), "", "users/", "admins/", "teams/", "applications/", "object_roles/", "access_list/",
                        "activity_stream/", "nosuch/"),
                below(team.url(), "", "users/", "roles/", "object_roles/", "access_list/"),
                below(member.url(), "", "tokens/", "personal_tokens/", "roles/", "teams/", "organizations/", "profile/",
                        "projects/", ENDING),
                below(application.url(), "", "tokens/", "rotate_secret/"))
                .flatMap(List::stream);
    }

    private static List<String> below(String object, String... lists) {
        return Stream.of(lists).map(list -> object + list).toList();
    }

    private static void somebody() {
        if (org == null) {
            somebodyOfEachKind();
        }
    }

    @ParameterizedTest
    @MethodSource("urls")
    void whatIsExplainedIsWhatHappens(String url) {
        for (String method : METHODS) {
            for (int i = 0; i < 2; i++) {
                agree(method, url, tokens.get(turn++ % tokens.size()));
            }
        }
    }

    private static void agree(String method, String url, JsonObject token) {
        JsonObject explained = explained(Person.root().http(), method, url, token.getInt("id"));
        boolean allowed = explained.getBoolean("allowed");
        boolean harmful = allowed && (method.equals("DELETE")
                || url.endsWith(ENDING) && method.equals("POST"));
        if (!harmful) {
            boolean bodiless = List.of("GET", "OPTIONS", "DELETE").contains(method);
            Answer answer = Person.root().http().anonymous().asBearer(token.getString("token")).send(method, url,
                    "application/json", (bodiless ? "" : "{}").getBytes(StandardCharsets.UTF_8));
            if (allowed && !bodiless) {
                assertThat(answer.status()).as("%s: %s", explained, answer).isIn(200, 201, 204, 400);
            } else { // some lists of roles look into the body first
                boolean early = answer.status() == 400 && explained.getString("code").equals("not_permitted");
                assertThat(early ? 403 : answer.status()).as("%s: %s", explained, answer)
                        .isEqualTo(explained.getInt("status"));
            }
        }
    }

    private static JsonObject explained(HttpProbe asking, String method, String url, long token) {
        return Json
                .ok(asking.post(EXPLAIN, "{\"method\": \"%s\", \"url\": \"%s\", \"token\": %d}".formatted(method, url,
                        token)));
    }

    private static JsonObject explained(HttpProbe asking, String method, String url) {
        return Json.ok(asking.post(EXPLAIN, "{\"method\": \"%s\", \"url\": \"%s\"}".formatted(method, url)));
    }

    private static JsonObject step(JsonObject explained, String name) {
        return explained.getJsonArray("steps").getValuesAs(JsonObject.class).stream()
                .filter(step -> step.getString("step").equals(name)).findFirst().orElseThrow();
    }

    @Test
    void aGroundIsNamedWithTheRoleAndTheTeamThatItComesFrom() {
        Team auditors = Team.of(Organization.create());
        Person auditor = Person.stranger();
        auditors.with(auditor, "member_role");
        assertThat(Person.root().http().post("/api/v2/teams/" + auditors.id() + "/roles/",
                "{\"id\": %d}".formatted(org.role("auditor_role"))).status()).isEqualTo(204);

        JsonObject reading = explained(auditor.http(), "GET", org.url());
        assertThat(reading.getInt("status")).isEqualTo(200);
        String name = Json.ok(Person.root().http().get(auditors.url())).getString("name");
        assertThat(step(reading, "object").getJsonArray("reasons").toString()).contains("\"holds_a_role_on_it\"",
                "\"auditor_role of organization " + org.name() + " through team " + name + "\"");
        JsonObject changing = explained(auditor.http(), "PATCH", org.url());
        assertThat(changing.getInt("status")).isEqualTo(403);
        assertThat(changing.getString("code")).isEqualTo("not_permitted");

        JsonObject administrator = explained(admin.http(), "PATCH", org.url() + "?x=1");
        assertThat(administrator.getBoolean("allowed")).isTrue();
        assertThat(administrator.getBoolean("depends_on_body")).isTrue();
        assertThat(step(administrator, "right").getJsonArray("reasons").toString()).contains("\"administers_it\"",
                "\"admin_role of organization " + org.name() + "\"");
        assertThat(step(explained(Person.superuser().http(), "DELETE", org.url()), "right").getJsonArray("reasons")
                .getString(0)).isEqualTo("is_superuser");
    }

    @Test
    void whatOnlyTakesSomethingIsExplainedToo() {
        String rotation = "/api/v2/signing_keys/rotate/";
        assertThat(explained(Person.superuser().http(), "POST", rotation).getInt("status")).isEqualTo(200);
        assertThat(explained(member.http(), "POST", rotation).getString("code")).isEqualTo("not_permitted");
        assertThat(explained(member.http(), "POST", member.url() + ENDING).getInt("status")).isEqualTo(200);
        assertThat(explained(admin.http(), "POST", member.url() + ENDING).getInt("status")).isEqualTo(403);
    }

    @Test
    void aTokenThatLetsNobodyInIsExplainedToo() {
        Person leaving = org.member();
        JsonObject good = leaving.token("{}");
        JsonObject expiring = leaving.token("{\"expires\": \"%s\"}".formatted(Instant.now().plusSeconds(1)));
        LockSupport.parkUntil(Instant.parse(expiring.getString("expires")).plusMillis(50).toEpochMilli());
        HttpProbe root = Person.root().http();
        JsonObject expired = explained(root, "GET", org.url(), expiring.getInt("id"));
        assertThat(expired.getInt("status")).isEqualTo(401);
        assertThat(expired.getString("code")).isEqualTo("token_expired");
        assertThat(explained(root, "GET", org.url(), good.getInt("id")).getInt("status")).isEqualTo(200);
        Json.ok(root.patch(leaving.url(), "{\"is_active\": false}"));
        assertThat(explained(root, "GET", org.url(), good.getInt("id")).getString("code"))
                .isEqualTo("token_user_inactive");
        assertThat(expired.toString()).doesNotContain(expiring.getString("token"));
    }

    @Test
    void theScopeIsExplained() {
        JsonObject refused = explained(Person.root().http(), "POST", "/api/v2/tokens/", tokens.get(6).getInt("id"));
        assertThat(refused.getInt("status")).isEqualTo(403);
        assertThat(refused.getString("code")).isEqualTo("insufficient_scope");
        assertThat(step(refused, "scope").getJsonArray("reasons").toString()).isEqualTo("[\"write\"]");
        JsonObject narrow = explained(Person.root().http(), "GET", "/api/v2/tokens/", tokens.get(7).getInt("id"));
        assertThat(step(narrow, "scope").getJsonArray("reasons").toString()).isEqualTo("[\"read:tokens\"]");
        JsonObject password = explained(admin.basic(), "POST", org.url() + "teams/");
        assertThat(step(password, "authentication").getString("code")).isEqualTo("password");
        assertThat(step(password, "scope").getString("code")).isEqualTo("no_scope");
        assertThat(explained(admin.scoped("read"), "GET", "/api/v2/me/").getBoolean("allowed")).isTrue();
        Json.detail(admin.scoped("write:tokens").post(EXPLAIN, "{}"), 403);
    }

    @Test
    void onlyATokenThatOneSeesIsExplained() {
        long token = member.token("{}").getInt("id");
        for (HttpProbe asking : List.of(member.http(), admin.http(), Person.auditor().http())) {
            assertThat(explained(asking, "GET", org.url(), token).getString("user")).isEqualTo(member.username());
        }
        String body = "{\"method\": \"GET\", \"url\": \"%s\", \"token\": %d}";
        Json.detail(Person.stranger().http().post(EXPLAIN, body.formatted(org.url(), token)), 403);
        Json.messages(member.http().post(EXPLAIN, body.formatted(org.url(), 999999999)), "token");
        assertThat(member.http().anonymous().post(EXPLAIN, body.formatted(org.url(), token)).status()).isEqualTo(401);
        // names of what the asking one may not see stay his secret
        Organization elsewhere = Organization.create();
        elsewhere.add(member, "users");
        assertThat(explained(admin.http(), "GET", elsewhere.url(), token).toString()).doesNotContain(elsewhere.name());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                              | method
            {"method": "GET"}                                               | url
            {"method": "FETCH", "url": "/api/v2/"}                          | method
            {"method": ["GET"], "url": "/api/v2/"}                          | method
            {"method": "GET", "url": "/api/o/token/"}                       | url
            {"method": "GET", "url": "https://elsewhere.example/api/v2/me/"} | url
            {"method": "GET", "url": "/api/v2/\\u0000"}                     | url
            {"method": "GET", "url": "/api/v2/a b/"}                        | url
            {"method": "GET", "url": {}}                                    | url
            {"method": "GET", "url": "/api/v2/", "token": "x"}              | token
            """)
    void whatIsNoQuestionIsNamed(String body, String field) {
        Json.messages(member.http().post(EXPLAIN, body), field);
    }

    @Test
    void theQuestionIsDescribedAndCanBeAskedFromAPage() {
        JsonObject fields = Json.ok(member.http().options(EXPLAIN)).getJsonObject("actions").getJsonObject("POST");
        assertThat(fields.keySet()).containsExactly("method", "url", "token");
        assertThat(Json.ok(member.http().get("/api/v2/")).getString("explain")).isEqualTo(EXPLAIN);
        String page = member.http().with("Accept", "text/html").get(EXPLAIN).text();
        assertThat(page).contains("name=\"method\"", "name=\"url\"");
        for (String url : List.of("/api/v2/users/%2e%2e/", "/api/v2/users/%ff/", "/api/v2/users/a;b=c/",
                "/api/v2/users/%/tokens/", "/api/v2/../../")) {
            assertThat(explained(member.http(), "GET", url).getBoolean("allowed")).as(url).isFalse();
        }
    }
}
