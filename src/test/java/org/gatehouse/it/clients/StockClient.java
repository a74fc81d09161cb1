package org.gatehouse.it.clients;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.it.fixture.Browser;
import org.gatehouse.it.fixture.CodeClient;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Jwt;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Settings;
import org.gatehouse.it.fixture.Unique;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.TestServer;

/** Somebody who has tokens for the application of {@code stock}, and for others. */
record StockClient(Person user, JsonObject application) {

    /** How the resource server is named in tokens (RFC 8707). */
    static final String STOCK = "https://stock.example.org/";

    static StockClient of(Person user, String format) {
        return new StockClient(user, Json.created(Person.root().http().post("/api/v2/applications/", """
                {"name": "%s", "user": %d, "client_type": "confidential", "authorization_grant_type": "password",
                 "access_token_format": "%s"}""".formatted(Unique.name("stock"), user.id(), format))));
    }

    /** Somebody in the team {@code keepers} of the organization {@code Default}. */
    static Person keeper() {
        long home = id("/api/v2/organizations/", "Default", "{\"name\": \"Default\"}");
        long team = id("/api/v2/teams/", "keepers", "{\"name\": \"keepers\", \"organization\": %d}".formatted(home));
        Person keeper = Person.stranger();
        assertThat(Person.root().http().post("/api/v2/teams/" + team + "/users/", "{\"id\": %d}".formatted(keeper.id()))
                .status()).isEqualTo(204);
        return keeper;
    }

    private static long id(String list, String name, String body) {
        HttpProbe root = Person.root().http();
        List<Long> known = Json.ids(root.get(list + "?name=" + name));
        return known.isEmpty() ? Json.created(root.post(list, body)).getInt("id") : known.get(0);
    }

    /** A token that is for the application. */
    String token(String scope) {
        return token(Map.of("resource", STOCK, "scope", scope));
    }

    String token(Map<String, String> wishes) {
        Map<String, String> form = new HashMap<>(
                Map.of("grant_type", "password", "username", user.username(), "password", user.password()));
        form.putAll(wishes);
        return Json.ok(client().form("/api/o/token/", form)).getString("access_token");
    }

    /** A JWT too, but nothing to come with. */
    String idToken() {
        CodeClient other = CodeClient.confidential();
        return Json.ok(other.redeem(other.code(Browser.of(user), "scope", "openid"))).getString("id_token");
    }

    /** The same as {@link #token(String)}, for so many seconds. */
    String token(String scope, int seconds) {
        Settings.set("{\"OAUTH2_PROVIDER\": {\"ACCESS_TOKEN_EXPIRE_SECONDS\": %d}}".formatted(seconds));
        try {
            return token(scope);
        } finally {
            Settings.reset();
        }
    }

    /** Whom the token is about, by his opaque subject. */
    String subject(String jwt) {
        return Jwt.of(jwt).claims().getString("sub");
    }

    void revoke(String token) {
        assertThat(client().form("/api/o/revoke_token/", Map.of("token", token)).status()).isEqualTo(200);
    }

    private HttpProbe client() {
        return TestServer.shared().http().asBasic(application.getString("client_id"),
                application.getString("client_secret"));
    }

    /** What others make of a JWT. */
    static List<String> forgeries(String jwt) {
        String[] parts = jwt.split("\\.");
        String claims = Jwt.of(jwt).claims().toString().replace("\"scope\":\"read", "\"scope\":\"write");
        return List.of(Jwt.unsigned(jwt), Jwt.unsigned(jwt) + parts[2],
                parts[0] + "." + Jwt.encode(claims) + "." + parts[2],
                jwt.substring(0, jwt.length() - 6) + "AAAAAA", "x.y.z");
    }

    /** Waits until the moment at which the JWT ends is so many seconds ago. */
    static void awaitEnd(String jwt, int seconds) throws InterruptedException {
        long end = (Jwt.of(jwt).claims().getJsonNumber("exp").longValue() + seconds) * 1000L;
        Thread.sleep(Math.max(0, end - System.currentTimeMillis()) + 500);
    }

    static void refused(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
    }
}
