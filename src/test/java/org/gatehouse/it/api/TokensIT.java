package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import org.gatehouse.fixture.Awx;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Organization;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a token looks like, how one is made and changed. */
class TokensIT {

    private static final String LIST = "/api/v2/tokens/";
    private static final String MASK = "************";

    private final Person user = Person.stranger();
    private final Application application = Application.of(user);

    private static Duration lifetime(JsonObject token) {
        return Duration.between(Instant.parse(token.getString("created")), Instant.parse(token.getString("expires")));
    }

    @Test
    @Awx({39, 87, 96})
    void aTokenOfAnApplicationHasTheFieldsOfTheContract() {
        Answer answer = user.http().post(LIST, """
                {"application": %d, "scope": "read", "description": "d"}""".formatted(application.id()));
        JsonObject token = Json.created(answer);
        assertThat(token.keySet()).contains("id", "type", "url", "related", "summary_fields", "created", "modified",
                "description", "user", "token", "refresh_token", "application", "expires", "scope", "last_used",
                "hint");
        assertThat(token.getString("type")).isEqualTo("o_auth2_access_token");
        assertThat(answer.header("Location")).isEqualTo(token.getString("url"));
        assertThat(token.getString("token")).matches("gta_[A-Za-z0-9]{33,}");
        assertThat(token.getString("refresh_token")).matches("gtr_[A-Za-z0-9]{33,}");
        assertThat(token.getString("scope")).isEqualTo("read");
        assertThat(token.getInt("user")).isEqualTo((int) user.id());
        assertThat(lifetime(token)).isEqualTo(Duration.ofSeconds(36000));
        assertThat(token.getJsonObject("related").getString("user")).isEqualTo(user.url());
        assertThat(token.getJsonObject("related").getString("application")).isEqualTo(application.url());
        assertThat(token.getJsonObject("summary_fields").getJsonObject("application").keySet())
                .contains("id", "name");
        assertThat(token.getJsonObject("summary_fields")).doesNotContainKey("user_capabilities");
        assertThat(token.getString("hint")).startsWith("gta_").hasSizeLessThan(12);
    }

    @Test
    @Awx(88)
    void itsValuesAreShownOnceAndMaskedEverAfter() {
        JsonObject made = application.token(user, "write");
        String url = made.getString("url");
        for (JsonObject later : new JsonObject[] {Json.ok(user.http().get(url)),
                Json.ok(user.http().patch(url, "{\"description\": \"x\"}")), Json.ok(user.http().put(url, "{}")),
                Json.result(user.http().get(LIST + "?id=" + made.getInt("id")), 0)}) {
            assertThat(later.getString("token")).isEqualTo(MASK);
            assertThat(later.getString("refresh_token")).isEqualTo(MASK);
        }
    }

    @Test
    @Awx({89, 90})
    void withoutAnApplicationItIsPersonal() {
        for (String body : new String[] {"{}", "{\"application\": null}",
                "{\"application\": null, \"scope\": \"write\"}"}) {
            JsonObject token = user.token(body);
            assertThat(token.getString("token")).matches("gtp_[A-Za-z0-9]{33,}");
            assertThat(token.get("application")).isEqualTo(JsonValue.NULL);
            assertThat(token.get("refresh_token")).isEqualTo(JsonValue.NULL);
            assertThat(token.getString("scope")).isEqualTo("write");
            assertThat(lifetime(token)).isEqualTo(Duration.ofSeconds(31536000));
        }
    }

    @Test
    void onlyAGrantThatRefreshesGivesARefreshToken() {
        for (String[] grant : new String[][] {{"authorization-code", "true"}, {"device-code", "true"},
                {"client-credentials", "false"}, {"token-exchange", "false"}}) {
            Application other = Application.create("\"user\": " + user.id(), "confidential", grant[0]);
            assertThat(other.token(user, "read").get("refresh_token") != JsonValue.NULL)
                    .as(grant[0]).isEqualTo(Boolean.valueOf(grant[1]));
        }
    }

    @ParameterizedTest
    @Awx(91)
    @ValueSource(strings = {"\"Write\"", "\"read read\"", "\"\"", "\"admin\"", "5", "null", "[\"read\"]", "true",
            "\"read  write\"", "\"read,write\"", "\"read\\u0000\"", "\"read\\twrite\"", "\"\\ud800\""})
    void aScopeIsMadeOfReadAndWrite(String scope) {
        assertThat(user.http().post(LIST, "{\"scope\": %s}".formatted(scope)).json()).containsOnlyKeys("scope");
        JsonObject token = user.token("{\"scope\": \"read write\"}");
        assertThat(user.http().patch(token.getString("url"), "{\"scope\": %s}".formatted(scope)).status())
                .isEqualTo(400);
        assertThat(Json.ok(user.http().get(token.getString("url"))).getString("scope")).isEqualTo("read write");
    }

    @Test
    @Awx(91)
    void theComplaintAboutAScopeListsTheWords() {
        assertThat(Json.messages(user.http().post(LIST, "{\"scope\": \"x\"}"), "scope")).containsExactly(
                "Must be a simple space-separated string with allowed scopes ['read', 'write'].");
    }

    @Test
    @Awx({92, 93})
    void anApplicationMustExistAndBeReadable() {
        JsonObject nested = Json.created(user.http().post(application.url() + "tokens/",
                "{\"scope\": \"read\", \"application\": 999999999}"));
        assertThat(Json.id(nested, "application")).isEqualTo(application.id());
        Application hidden = Application.of(Organization.create());
        Json.detail(user.http().post(LIST, "{\"application\": %d}".formatted(hidden.id())), 403);
        Json.detail(user.http().post(hidden.url() + "tokens/", "{}"), 403);
        assertThat(Json.messages(user.http().post(LIST, "{\"application\": 999999999}"), "application"))
                .containsExactly("Invalid pk \"999999999\" - object does not exist.");
        Json.messages(user.http().post(LIST, "{\"application\": \"x\"}"), "application");
        Json.messages(user.http().post(LIST, "{\"application\": {}}"), "application");
        Json.detail(user.http().post("/api/v2/applications/999999999/tokens/", "{}"), 404);
    }

    @Test
    @Awx(94)
    void aTokenActsForWhoeverAskedForIt() {
        JsonObject token = Json.created(Person.root().http().post(LIST,
                "{\"application\": %d, \"user\": %d}".formatted(application.id(), user.id())));
        assertThat(Json.id(token, "user")).isEqualTo(Person.root().id());
    }

    @Test
    @Awx(95)
    void aChangedScopeCountsForTheNextRequest() {
        JsonObject token = user.token("{}");
        HttpProbe bearer = user.http().anonymous().asBearer(token.getString("token"));
        Json.created(bearer.post(LIST, "{}"));
        JsonObject changed = Json.ok(user.http().patch(token.getString("url"), """
                {"scope": "read", "application": %d, "user": 1, "expires": "2030-01-01T00:00:00Z", "token": "x"}"""
                .formatted(application.id())));
        assertThat(changed.getString("scope")).isEqualTo("read");
        assertThat(changed.get("application")).isEqualTo(JsonValue.NULL);
        assertThat(changed.get("user")).isEqualTo(token.get("user"));
        assertThat(changed.get("expires")).isEqualTo(token.get("expires"));
        assertThat(bearer.post(LIST, "{}").status()).isEqualTo(403);
        assertThat(Json.ok(user.http().put(token.getString("url"), "{\"description\": \"d\"}")).getString("scope"))
                .isEqualTo("read");
        Json.ok(user.http().patch(token.getString("url"), "{\"scope\": \"write\"}"));
        Json.created(bearer.post(LIST, "{}"));
    }

    @Test
    @Awx(104)
    void aDeletedTokenIsDeadAndNoLongerCounted() {
        JsonObject token = application.token(user, "write");
        assertThat(user.http().delete(token.getString("url")).status()).isEqualTo(204);
        assertThat(user.http().anonymous().asBearer(token.getString("token")).get("/api/v2/me/").status())
                .isEqualTo(401);
        assertThat(Json.ok(user.http().get(application.url())).getJsonObject("summary_fields")
                .getJsonObject("tokens").getInt("count")).isZero();
        assertThat(application.client().form("/api/o/token/", java.util.Map.of("grant_type", "refresh_token",
                "refresh_token", token.getString("refresh_token"))).status()).isEqualTo(400);
    }
}
