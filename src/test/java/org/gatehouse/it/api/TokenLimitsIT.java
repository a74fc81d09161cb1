package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.gatehouse.fixture.Awx;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.HttpProbe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a token ends, what a token may make, and tokens that act for nobody. */
class TokenLimitsIT {

    private static final String LIST = "/api/v2/tokens/";

    private final Person user = Person.stranger();
    private final Application application = Application.of(user);

    private HttpProbe bearer(JsonObject token) {
        return user.http().anonymous().asBearer(token.getString("token"));
    }

    private static String expiring(Instant moment) {
        return "{\"expires\": \"%s\"}".formatted(moment);
    }

    @Test
    @Awx(111)
    void aTokenIsDeadFromTheMomentAtWhichItExpires() throws InterruptedException {
        Instant end = Instant.now().plusMillis(1500).truncatedTo(ChronoUnit.MICROS);
        JsonObject token = user.token(expiring(end));
        assertThat(Instant.parse(token.getString("expires"))).isEqualTo(end);
        Thread.sleep(Math.max(0, Instant.now().until(end.plusMillis(50), ChronoUnit.MILLIS)));
        var refused = bearer(token).get("/api/v2/me/");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).contains("invalid_token");
        Json.ok(user.http().get(token.getString("url")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2001-01-01T00:00:00Z\"", "\"tomorrow\"", "\"2030-01-01\"", "\"2030-13-01T00:00:00Z\"",
            "5", "true", "{}", "\"9999-12-31T23:59:59Z\"", "\"+999999999-12-31T23:59:59Z\"", "\"\"",
            "\"2030-01-01T00:00:00\\u0000Z\""})
    void anEndThatMakesNoSenseIsNamed(String expires) {
        Json.messages(user.http().post(LIST, "{\"expires\": %s}".formatted(expires)), "expires");
    }

    @Test
    void aClientMayAskForAnEarlierEndButNotForALaterOne() {
        Instant soon = Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.SECONDS);
        assertThat(user.token("{\"expires\": \"%s\", \"application\": %d}".formatted(soon, application.id()))
                .getString("expires")).startsWith(soon.toString().substring(0, 19));
        assertThat(user.token("{\"expires\": \"2030-06-01T12:00:00+02:00\"}").getString("expires"))
                .isEqualTo("2030-06-01T10:00:00.000000Z");
        Instant late = Instant.now().plusSeconds(40000);
        Json.messages(user.http().post(LIST, "{\"expires\": \"%s\", \"application\": %d}"
                .formatted(late, application.id())), "expires");
        Json.created(user.http().post(LIST, "{\"expires\": null}"));
    }

    @Test
    void whatAnApplicationTokenMakesEndsWithIt() {
        JsonObject parent = application.token(user, "write");
        JsonObject child = Json.created(bearer(parent).post(LIST, "{}"));
        assertThat(child.getString("expires")).isEqualTo(parent.getString("expires"));
        JsonObject grandchild = Json.created(bearer(child).post(LIST, "{\"scope\": \"read\"}"));
        assertThat(grandchild.getString("expires")).isEqualTo(parent.getString("expires"));
        Json.messages(bearer(parent).post(LIST, expiring(Instant.parse(parent.getString("expires")).plusSeconds(1))),
                "expires");
        assertThat(user.http().delete(application.url()).status()).isEqualTo(204);
        for (JsonObject dead : new JsonObject[] {parent, child, grandchild}) {
            assertThat(bearer(dead).get("/api/v2/me/").status()).isEqualTo(401);
        }
    }

    @Test
    void whatAPersonalTokenMakesStandsOnItsOwn() {
        JsonObject parent = user.token("{}");
        JsonObject child = Json.created(bearer(parent).post(LIST, "{\"scope\": \"read write\"}"));
        assertThat(user.http().delete(parent.getString("url")).status()).isEqualTo(204);
        Json.ok(bearer(child).get("/api/v2/me/"));
    }

    @Test
    @Awx(110)
    void aReadTokenMakesWidensAndDeletesNothing() {
        JsonObject reader = user.token("{\"scope\": \"read\"}");
        Json.detail(bearer(reader).post(LIST, "{\"scope\": \"read\"}"), 403);
        Json.detail(bearer(reader).patch(reader.getString("url"), "{\"scope\": \"write\"}"), 403);
        Json.detail(bearer(reader).delete(reader.getString("url")), 403);
        assertThat(Json.ok(user.http().get(reader.getString("url"))).getString("scope")).isEqualTo("read");
    }

    @Test
    void onlyItsOwnUserWidensAToken() {
        JsonObject token = user.token("{\"scope\": \"read\"}");
        Json.detail(Person.root().http().patch(token.getString("url"), "{\"scope\": \"write\"}"), 403);
        Json.ok(Person.root().http().patch(token.getString("url"), "{\"description\": \"by root\"}"));
        assertThat(Json.ok(user.http().patch(token.getString("url"), "{\"scope\": \"write\"}")).getString("scope"))
                .isEqualTo("write");
        assertThat(Json.ok(Person.root().http().patch(token.getString("url"), "{\"scope\": \"read\"}"))
                .getString("scope")).isEqualTo("read");
    }

    @Test
    void aTokenThatActsForAnApplicationAloneHasNoRightsHere() {
        Application machine = Application.create("\"user\": " + user.id(), "confidential", "client-credentials");
        JsonObject granted = Json
                .ok(machine.client().form("/api/o/token/", Map.of("grant_type", "client_credentials")));
        assertThat(granted).doesNotContainKey("refresh_token");
        HttpProbe bearer = user.http().anonymous().asBearer(granted.getString("access_token"));
        for (String path : new String[] {"me", "users", "organizations", "applications", "tokens", "activity_stream",
                "config"}) {
            Json.detail(bearer.get("/api/v2/" + path + "/"), 403);
        }
        Json.detail(bearer.post(LIST, "{}"), 403);
        Json.ok(bearer.get("/api/v2/"));
        Json.ok(bearer.get("/api/v2/ping/"));

        String list = machine.url() + "tokens/";
        for (Person sees : new Person[] {user, Person.root(), Person.auditor()}) {
            JsonObject token = Json.result(sees.http().get(list), 0);
            assertThat(token.get("user")).isEqualTo(jakarta.json.JsonValue.NULL);
            assertThat(token.get("refresh_token")).isEqualTo(jakarta.json.JsonValue.NULL);
            Json.ok(sees.http().get(token.getString("url")));
        }
        String url = Json.result(user.http().get(list), 0).getString("url");
        Json.detail(Person.stranger().http().get(url), 403);
        Json.detail(Person.auditor().http().delete(url), 403);
        assertThat(user.http().delete(url).status()).isEqualTo(204);
        assertThat(bearer.get("/api/v2/ping/").status()).isEqualTo(401);
    }
}
