package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Organization;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of scopes that are about one kind of object, or about something else than the API. */
class ScopeWordsIT {

    private static final String TOKENS = "/api/v2/tokens/";

    private static Organization org;
    private static Person admin;
    private static List<HttpProbe> callers;
    private static Map<String, String> names;

    @BeforeAll
    static void oneTokenOfEachKind() {
        org = Organization.create();
        admin = org.admin();
        Application application = Application.of(org);
        JsonObject expiring = admin.token("{\"expires\": \"%s\"}".formatted(Instant.now().plusSeconds(1)));
        HttpProbe anonymous = admin.http().anonymous();
        callers = List.of(anonymous, holding("openid profile email"), holding("read"), holding("write"),
                holding("read:organizations read:applications"), holding("write:organizations write:applications"),
                holding("write:tokens"), anonymous.asBearer(expiring.getString("token")),
                Organization.create().admin().http());
        names = Map.of("<org>", org.url(), "<app>", application.url(), "<me>", admin.url());
        LockSupport.parkUntil(Instant.parse(expiring.getString("expires")).plusMillis(50).toEpochMilli());
    }

    private static HttpProbe holding(String scope) {
        String token = Json.created(admin.basic().post(TOKENS, "{\"scope\": \"%s\"}".formatted(scope)))
                .getString("token");
        return admin.http().anonymous().asBearer(token);
    }

    @ParameterizedTest(name = "{0} {1}")
    @Rfc("6750#3.1")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # method | URL                  | body                 | none openid read write r:org,app w:org,app w:tok expired foreign
            GET      | /api/v2/             |                      | 200  200    200  200   200       200       200   401     200
            GET      | /api/v2/ping/        |                      | 200  200    200  200   200       200       200   401     200
            GET      | /api/v2/config/      |                      | 401  403    200  200   403       403       403   401     200
            GET      | /api/v2/me/          |                      | 401  403    200  200   403       403       403   401     200
            GET      | <org>                |                      | 401  403    200  200   200       200       403   401     403
            OPTIONS  | <org>                |                      | 401  403    200  200   200       200       403   401     403
            PATCH    | <org>                | {"description": "x"} | 401  403    403  200   403       200       403   401     403
            GET      | <org>applications/   |                      | 401  403    200  200   200       200       403   401     403
            GET      | <org>users/          |                      | 401  403    200  200   403       403       403   401     403
            POST     | <org>users/          | {"id": 999999999}    | 401  403    403  400   403       403       403   401     403
            GET      | <app>                |                      | 401  403    200  200   200       200       403   401     403
            PATCH    | <app>                | {"description": "x"} | 401  403    403  200   403       200       403   401     403
            GET      | <app>tokens/         |                      | 401  403    200  200   403       403       200   401     403
            POST     | <app>tokens/         | {"scope": "x"}       | 401  403    403  400   403       403       400   401     403
            GET      | /api/v2/tokens/      |                      | 401  403    200  200   403       403       200   401     200
            GET      | <me>                 |                      | 401  403    200  200   403       403       403   401     200
            GET      | <me>tokens/          |                      | 401  403    200  200   403       403       200   401     200
            GET      | /api/v2/activity_stream/ |                  | 401  403    200  200   403       403       403   401     200
            GET      | /api/v2/roles/       |                      | 401  403    200  200   403       403       403   401     200
            GET      | /api/v2/projects/    |                      | 401  403    200  200   403       403       403   401     200
            GET      | /api/v2/nosuch/      |                      | 404  403    404  404   403       403       403   401     404
            DELETE   | /api/v2/nosuch/      |                      | 404  403    403  404   403       403       403   401     404
            """)
    void aScopeOpensWhatItNames(String method, String url, String body, String statuses) {
        String[] expected = statuses.trim().split(" +");
        String path = url;
        for (Map.Entry<String, String> name : names.entrySet()) {
            path = path.replace(name.getKey(), name.getValue());
        }
        for (int i = 0; i < expected.length; i++) {
            Answer answer = callers.get(i).send(method, path, "application/json",
                    (body == null ? "" : body).getBytes(StandardCharsets.UTF_8));
            assertThat(answer.status()).as("caller %d: %s", i, answer).isEqualTo(Integer.parseInt(expected[i]));
            boolean byScope = i > 0 && i < 7 && answer.status() == 403;
            String challenge = String.valueOf(answer.header("WWW-Authenticate"));
            assertThat(challenge.contains("insufficient_scope")).isEqualTo(byScope);
        }
    }

    @Test
    @Rfc("6750#3.1")
    void aRefusalNamesTheWordThatWouldDo() {
        assertThat(holding("read").post(TOKENS, "{}").header("WWW-Authenticate"))
                .contains("error=\"insufficient_scope\"", "scope=\"write\"");
        assertThat(holding("openid").get(TOKENS).header("WWW-Authenticate")).contains("scope=\"read\"");
        assertThat(holding("read:users").get(TOKENS).header("WWW-Authenticate")).contains("scope=\"read:tokens\"");
        assertThat(holding("read:users").post(org.url() + "users/", "{}").header("WWW-Authenticate"))
                .contains("scope=\"write:users write:organizations\"");
    }

    @Test
    void aTokenHandsOnNoMoreThanItHolds() {
        HttpProbe narrow = holding("write:tokens");
        JsonObject made = Json.created(narrow.post(TOKENS, "{\"scope\": \"read:tokens\"}"));
        for (String wider : new String[] {"write", "read", "read:users", "openid", "write:tokens write:users"}) {
            Json.messages(narrow.post(TOKENS, "{\"scope\": \"%s\"}".formatted(wider)), "scope");
            Json.detail(narrow.patch(made.getString("url"), "{\"scope\": \"%s\"}".formatted(wider)), 403);
        }
        Json.messages(narrow.post(TOKENS, "{}"), "scope"); // write, if nothing is asked for
        Json.ok(narrow.patch(made.getString("url"), "{\"scope\": \"write:tokens\"}"));
        Json.messages(holding("write").post(TOKENS, "{\"scope\": \"openid\"}"), "scope");
        Json.created(holding("write").post(TOKENS, "{\"scope\": \"read:users write:teams read\"}"));
    }

    @Test
    void whatAScopeMasksIsNotShownAsPossible() {
        HttpProbe narrow = holding("write:applications read:organizations");
        assertThat(capabilities(narrow, names.get("<app>")).getBoolean("edit")).isTrue();
        assertThat(capabilities(narrow, org.url()).getBoolean("edit")).isFalse();
        assertThat(Json.ok(narrow.options(names.get("<app>"))).getJsonObject("actions")).containsKey("PUT");
        assertThat(Json.ok(narrow.options(org.url())).getJsonObject("actions")).doesNotContainKey("PUT");
        assertThat(Json.ok(narrow.options(org.url() + "applications/")).getJsonObject("actions")).containsKey("POST");
    }

    private static JsonObject capabilities(HttpProbe caller, String url) {
        return Json.ok(caller.get(url)).getJsonObject("summary_fields").getJsonObject("user_capabilities");
    }

    @Test
    void whatAScopeMasksCanNotBeFoundOutByFiltersEither() {
        String filter = "/api/v2/applications/?organization__name=" + org.name();
        assertThat(Json.results(holding("read").get(filter))).isNotEmpty();
        assertThat(Json.results(holding("read:applications read:organizations").get(filter))).isNotEmpty();
        assertThat(Json.results(holding("read:applications").get(filter))).isEmpty();
    }

    @Test
    void tokensAreFilteredByTheTextOfTheirScope() {
        Person user = Person.stranger();
        for (String scope : new String[] {"read", "write", "read write", "read:tokens", "read:tokens read"}) {
            user.token("{\"scope\": \"%s\"}".formatted(scope));
        }
        assertThat(Json.results(user.http().get(TOKENS + "?scope=read"))).hasSize(1);
        assertThat(Json.results(user.http().get(TOKENS + "?scope=Read"))).isEmpty();
        assertThat(Json.results(user.http().get(TOKENS + "?scope__iexact=READ"))).hasSize(1);
        assertThat(Json.results(user.http().get(TOKENS + "?scope__contains=tokens"))).hasSize(2);
        assertThat(Json.results(user.http().get(TOKENS + "?scope__startswith=read:"))).hasSize(2);
        assertThat(Json.results(user.http().get(TOKENS + "?scope__in=read,read:tokens"))).hasSize(2);
        assertThat(Json.results(user.http().get(TOKENS + "?not__scope=write"))).hasSize(4);
        assertThat(Json.results(user.http().get(TOKENS + "?scope__regex=%5Eread$"))).hasSize(1);
        assertThat(Json.results(user.http().get(TOKENS + "?order_by=scope")).get(0).getString("scope"))
                .isEqualTo("read");
    }

    @Test
    @Rfc("6749#3.3")
    void theTokenEndpointKnowsTheWordsToo() {
        Application application = Application.of(org);
        Person user = Person.stranger();
        Answer granted = application.client().form("/api/o/token/", Map.of("grant_type", "password", "username",
                user.username(), "password", user.password(), "scope", "openid read:tokens"));
        assertThat(Json.ok(granted).getString("scope")).isEqualTo("openid read:tokens");
        HttpProbe caller = user.http().anonymous().asBearer(granted.json().getString("access_token"));
        Json.ok(caller.get(TOKENS));
        Json.detail(caller.get("/api/v2/me/"), 403);
    }
}
