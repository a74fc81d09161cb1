package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.gatehouse.fixture.Awx;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Organization;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Settings;
import org.gatehouse.it.fixture.Simultaneous;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.DatabaseMatters;
import org.gatehouse.it.harness.HttpProbe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading, changing and resetting settings, and whatever bodies can do to them. */
@DatabaseMatters
class SettingsIT {

    private static final String ROOT = "/api/v2/settings/";
    private static final String AUTHENTICATION = ROOT + "authentication/";

    private final HttpProbe root = Person.root().http();

    @AfterEach
    void reset() {
        Settings.reset();
    }

    @Test
    @Awx(137)
    void superusersChangeAuditorsReadAndOthersSeeNothing() {
        Person auditor = Person.auditor();
        Person admin = Organization.create().admin();
        for (String slug : List.of("all", "authentication", "changed", "system")) {
            String url = ROOT + slug + "/";
            Json.ok(root.get(url));
            Json.ok(auditor.http().get(url));
            assertThat(Json.detail(admin.http().get(url), 403)).contains("permission");
            assertThat(root.anonymous().get(url).status()).isEqualTo(401);
            Json.ok(root.patch(url, "{}"));
            Json.ok(root.put(url, "{}"));
            for (HttpProbe other : List.of(auditor.http(), admin.http(), Person.root().scoped("read"))) {
                assertThat(other.patch(url, "{\"SESSION_COOKIE_AGE\": 90}").status()).isEqualTo(403);
                assertThat(other.put(url, "{}").status()).isEqualTo(403);
                assertThat(other.delete(url).status()).isEqualTo(403);
            }
        }
        for (Person anybody : List.of(Person.root(), auditor, admin)) {
            assertThat(Json.detail(anybody.http().get(ROOT + "nosuch/"), 404)).isNotBlank();
        }
        assertThat(root.patch(ROOT + "1/", "{}").status()).isEqualTo(404);
        assertThat(Settings.now().getInt("SESSION_COOKIE_AGE")).isEqualTo(1800);
    }

    @Test
    void theListNamesTheCategoriesOfThoseWhoMaySeeThem() {
        assertThat(Json.results(root.get(ROOT)).stream().map(item -> item.getString("slug")))
                .containsExactly("all", "authentication", "changed", "system");
        assertThat(Json.result(root.get(ROOT), 1).getString("url")).isEqualTo(AUTHENTICATION);
        assertThat(Json.ok(root.get(ROOT + "?page_size=3&page=2")).getJsonArray("results")).hasSize(1);
        assertThat(Json.ok(Person.stranger().http().get(ROOT)).getInt("count")).isZero();
        assertThat(Json.detail(root.get(ROOT + "?page=2"), 404)).isEqualTo("Invalid page.");
        assertThat(root.get(ROOT + "?nosuch=1").status()).isEqualTo(400);
    }

    @Test
    @Awx({137, 139})
    void everySettingHasADefaultToWhichDeletingLeadsBack() {
        JsonObject defaults = Json.ok(root.get(AUTHENTICATION));
        JsonObject lifetimes = defaults.getJsonObject("OAUTH2_PROVIDER");
        assertThat(lifetimes.getInt("ACCESS_TOKEN_EXPIRE_SECONDS")).isEqualTo(36_000);
        assertThat(lifetimes.getInt("AUTHORIZATION_CODE_EXPIRE_SECONDS")).isEqualTo(60);
        assertThat(lifetimes.getInt("REFRESH_TOKEN_EXPIRE_SECONDS")).isEqualTo(2_628_000);
        assertThat(lifetimes.getInt("PERSONAL_ACCESS_TOKEN_EXPIRE_SECONDS")).isEqualTo(31_536_000);
        assertThat(defaults.getInt("SESSION_COOKIE_AGE")).isEqualTo(1800);
        assertThat(defaults).doesNotContainKey("ACTIVITY_STREAM_ENABLED");
        assertThat(Json.ok(root.get(ROOT + "system/")).keySet()).containsExactlyInAnyOrder(
                "ORG_ADMINS_CAN_SEE_ALL_USERS", "MANAGE_ORGANIZATION_AUTH", "ACTIVITY_STREAM_ENABLED",
                "ACTIVITY_STREAM_RETENTION_DAYS");

        JsonObject changed = Json.ok(root.patch(AUTHENTICATION, "{\"SESSION_COOKIE_AGE\": 3600, "
                + "\"ORG_ADMINS_CAN_SEE_ALL_USERS\": false, \"NOSUCH\": 1, \"OAUTH2_PROVIDER\": "
                + "{\"ACCESS_TOKEN_EXPIRE_SECONDS\": \"7200\"}}"));
        assertThat(changed.getInt("SESSION_COOKIE_AGE")).isEqualTo(3600);
        assertThat(changed.getJsonObject("OAUTH2_PROVIDER").getInt("ACCESS_TOKEN_EXPIRE_SECONDS")).isEqualTo(7200);
        assertThat(Settings.now().getBoolean("ORG_ADMINS_CAN_SEE_ALL_USERS")).as("of another category").isTrue();
        assertThat(Json.ok(root.get(ROOT + "changed/")).keySet()).containsExactlyInAnyOrder("SESSION_COOKIE_AGE",
                "OAUTH2_PROVIDER");

        Answer deleted = root.delete(AUTHENTICATION);
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.text()).isEmpty();
        assertThat(Json.ok(root.get(AUTHENTICATION))).isEqualTo(defaults);
        assertThat(Json.ok(root.get(ROOT + "changed/"))).isEmpty();
    }

    @Test
    void aPartOfTheLifetimesReplacesThemAll() {
        Settings.set("{\"OAUTH2_PROVIDER\": {\"ACCESS_TOKEN_EXPIRE_SECONDS\": 7200, "
                + "\"REFRESH_TOKEN_EXPIRE_SECONDS\": 8000}}");
        JsonObject lifetimes = Settings.set("{\"OAUTH2_PROVIDER\": {\"REFRESH_TOKEN_EXPIRE_SECONDS\": 9000}}")
                .getJsonObject("OAUTH2_PROVIDER");
        assertThat(lifetimes.getInt("REFRESH_TOKEN_EXPIRE_SECONDS")).isEqualTo(9000);
        assertThat(lifetimes.getInt("ACCESS_TOKEN_EXPIRE_SECONDS")).isEqualTo(36_000);
    }

    @ParameterizedTest
    @Awx(138)
    @CsvSource(delimiter = '|', value = {
            "OAUTH2_PROVIDER | {\"NOSUCH\": 1} | Invalid key names: NOSUCH",
            "OAUTH2_PROVIDER | {\"ACCESS_TOKEN_EXPIRE_SECONDS\": 0} | greater than or equal to 1",
            "OAUTH2_PROVIDER | {\"ACCESS_TOKEN_EXPIRE_SECONDS\": -5} | greater than or equal to 1",
            "OAUTH2_PROVIDER | {\"ACCESS_TOKEN_EXPIRE_SECONDS\": \"soon\"} | valid integer",
            "OAUTH2_PROVIDER | {\"ACCESS_TOKEN_EXPIRE_SECONDS\": null} | may not be null",
            "OAUTH2_PROVIDER | {\"ACCESS_TOKEN_EXPIRE_SECONDS\": {\"a\": []}} | valid integer",
            "OAUTH2_PROVIDER | {\"ACCESS_TOKEN_EXPIRE_SECONDS\": 99999999999999999999999999} | valid integer",
            "OAUTH2_PROVIDER | {\"ACCESS_TOKEN_EXPIRE_SECONDS\": 9223372036854775807} | less than or equal to",
            "OAUTH2_PROVIDER | 5 | Expected an object", "OAUTH2_PROVIDER | [] | Expected an object",
            "OAUTH2_PROVIDER | null | may not be null",
            "SESSION_COOKIE_AGE | 59 | greater than or equal to 60", "SESSION_COOKIE_AGE | 60.5 | valid integer",
            "SESSION_COOKIE_AGE | 30000000001 | less than or equal to", "SESSION_COOKIE_AGE | true | valid integer",
            "SESSIONS_PER_USER | -2 | greater than or equal to -1", "SESSIONS_PER_USER | [] | valid integer",
            "ACTIVITY_STREAM_RETENTION_DAYS | -1 | greater than or equal to 0",
            "AUTH_BASIC_ENABLED | \"perhaps\" | valid boolean", "AUTH_BASIC_ENABLED | {} | valid boolean",
            "DISABLE_LOCAL_AUTH | true | no remote authentication",
            "LOGIN_REDIRECT_OVERRIDE | \"javascript:alert(1)\" | valid URL",
            "LOGIN_REDIRECT_OVERRIDE | \"//evil.example\" | valid URL",
            "LOGIN_REDIRECT_OVERRIDE | \"/\\u0000\" | Null characters",
            "LOGIN_REDIRECT_OVERRIDE | \"/\\ud800\" | valid string", "LOGIN_REDIRECT_OVERRIDE | {} | valid string"})
    void whatASettingCannotBeIsRefusedAndNothingElseChanges(String name, String value, String message) {
        JsonObject before = Settings.now();
        Answer refused = Settings.patch("{\"ACTIVITY_STREAM_RETENTION_DAYS\": 5, \"%s\": %s}".formatted(name, value));
        assertThat(String.join(" ", Json.messages(refused, name))).contains(message);
        assertThat(Settings.now()).isEqualTo(before);
    }

    @Test
    void allMistakesAreNamedTogether() {
        Answer refused = Settings.patch("{\"SESSION_COOKIE_AGE\": 1, \"AUTH_BASIC_ENABLED\": 7, \"OAUTH2_PROVIDER\": "
                + "{\"X\": 1, \"ACCESS_TOKEN_EXPIRE_SECONDS\": 0, \"REFRESH_TOKEN_EXPIRE_SECONDS\": []}}");
        assertThat(Json.messages(refused, "OAUTH2_PROVIDER")).hasSize(3);
        assertThat(refused.json().keySet()).containsExactlyInAnyOrder("SESSION_COOKIE_AGE", "AUTH_BASIC_ENABLED",
                "OAUTH2_PROVIDER");
        assertThat(Settings.patch("[]").status()).isEqualTo(400);
        assertThat(Settings.patch("{\"SESSION_COOKIE_AGE\": " + "9".repeat(5000) + "}").status()).isEqualTo(400);
        assertThat(Settings.patch("{\"OAUTH2_PROVIDER\": {\"" + "x".repeat(100_000) + "\": 1}}").body().length)
                .isLessThan(1000);
        assertThat(root.form(Settings.ALL, java.util.Map.of("a", "b")).status()).isIn(405, 415);
    }

    @Test
    void everyChangedSettingIsAnEntryOfItsOwn() {
        long last = Json.ids(root.get("/api/v2/activity_stream/?order_by=-id&page_size=1")).get(0);
        Settings.set("{\"SESSION_COOKIE_AGE\": 3600, \"AUTH_BASIC_ENABLED\": true, "
                + "\"OAUTH2_PROVIDER\": {\"ACCESS_TOKEN_EXPIRE_SECONDS\": 7200}}");
        Settings.set("{\"SESSION_COOKIE_AGE\": 3600}");
        assertThat(Person.root().http().delete(AUTHENTICATION).status()).isEqualTo(204);
        List<JsonObject> entries = Json.results(root.get("/api/v2/activity_stream/?order_by=-id&object1=setting"))
                .stream().filter(entry -> entry.getInt("id") > last).toList();
        assertThat(entries).hasSize(4); // two made, nothing the second time, two taken back
        JsonObject first = entries.get(3);
        assertThat(first.getString("operation")).isEqualTo("update");
        assertThat(first.getJsonObject("changes").toString()).isEqualTo("{\"SESSION_COOKIE_AGE\":[1800,3600]}");
        JsonObject summary = first.getJsonObject("summary_fields").getJsonArray("setting").getJsonObject(0);
        assertThat(summary.getString("category")).isEqualTo("authentication");
        assertThat(summary.getString("name")).isEqualTo("SESSION_COOKIE_AGE");
        assertThat(first.getJsonObject("summary_fields").getJsonObject("actor").getString("username"))
                .isEqualTo(Person.root().username());
        assertThat(first.getJsonObject("related").getJsonArray("setting").getString(0)).isEqualTo(AUTHENTICATION);
        assertThat(entries.get(2).getJsonObject("changes").getJsonArray("OAUTH2_PROVIDER").getJsonObject(1)
                .getInt("ACCESS_TOKEN_EXPIRE_SECONDS")).isEqualTo(7200);
        assertThat(Json.ids(Organization.create().admin().http().get("/api/v2/activity_stream/?object1=setting")))
                .isEmpty();
    }

    @Test
    void fiftyWhoChangeSettingsAtOnceAllHaveTheirWay() throws Exception {
        List<Callable<Answer>> requests = IntStream.range(0, 50).<Callable<Answer>> mapToObj(i -> () -> Settings
                .patch(List.of("{\"SESSION_COOKIE_AGE\": %d}", "{\"SESSIONS_PER_USER\": %d}",
                        "{\"ACTIVITY_STREAM_RETENTION_DAYS\": %d}",
                        "{\"OAUTH2_PROVIDER\": {\"REFRESH_TOKEN_EXPIRE_SECONDS\": %d}}").get(i % 4)
                        .formatted(1000 + i)))
                .toList();
        assertThat(Simultaneous.atOnce(requests)).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        JsonObject after = Settings.now();
        assertThat(after.getInt("SESSION_COOKIE_AGE")).isBetween(1000, 1049);
        assertThat(after.getInt("SESSIONS_PER_USER")).isBetween(1000, 1049);
        assertThat(after.getInt("ACTIVITY_STREAM_RETENTION_DAYS")).isBetween(1000, 1049);
        assertThat(after.getJsonObject("OAUTH2_PROVIDER").getInt("REFRESH_TOKEN_EXPIRE_SECONDS")).isBetween(1000, 1049);
    }

    @Test
    void optionsDescribesEverySettingToThoseWhoMayChangeIt() {
        Answer all = root.options(Settings.ALL);
        JsonObject actions = Json.ok(all).getJsonObject("actions");
        assertThat(actions.getJsonObject("PUT").keySet()).isEqualTo(Settings.now().keySet());
        JsonObject age = actions.getJsonObject("PUT").getJsonObject("SESSION_COOKIE_AGE");
        assertThat(age.getString("type")).isEqualTo("integer");
        assertThat(age.getInt("default")).isEqualTo(1800);
        assertThat(age.getInt("min_value")).isEqualTo(60);
        assertThat(age.getString("unit")).isEqualTo("seconds");
        assertThat(age.getString("category_slug")).isEqualTo("authentication");
        assertThat(age.keySet()).contains("label", "help_text", "category", "max_value", "required");
        assertThat(actions.getJsonObject("GET").getJsonObject("OAUTH2_PROVIDER").getString("type"))
                .isEqualTo("nested object");
        assertThat(all.header("Allow")).contains("GET", "PUT", "PATCH", "DELETE");
        for (HttpProbe reader : List.of(Person.auditor().http(), Person.root().scoped("read"))) {
            assertThat(Json.ok(reader.options(Settings.ALL)).getJsonObject("actions").keySet()).containsExactly("GET");
        }
        assertThat(Json.ok(root.options(ROOT)).getJsonObject("actions")).containsKey("GET");
        assertThat(root.options(ROOT + "1/").status()).isEqualTo(404);
        assertThat(Person.stranger().http().options(Settings.ALL).status()).isEqualTo(403);
    }
}
