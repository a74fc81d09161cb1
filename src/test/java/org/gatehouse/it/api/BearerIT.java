package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.gatehouse.fixture.Awx;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** How credentials are presented, and what becomes of those that are not good. */
class BearerIT {

    private static final String CHALLENGE = "Bearer realm=api authorization_url=/api/o/authorize/, resource_metadata=\""
            + TestServer.shared().http().base() + "/.well-known/oauth-protected-resource/api/v2/\"";

    private static final String ME = "/api/v2/me/";

    private final Person user = Person.stranger();
    private final HttpProbe anonymous = user.http().anonymous();
    private final String value = user.token("{}").getString("token");

    private void assertRefused(String authorization) {
        Answer refused = anonymous.with("Authorization", authorization).get(ME);
        assertThat(refused.status()).as(authorization + refused).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer ").doesNotContain("Basic");
        Json.detail(refused, 401);
    }

    @Test
    @Awx(106)
    @Rfc("6750#2.1")
    void theSchemeIsReadInAnyCase() {
        for (String scheme : new String[] {"Bearer", "bearer", "BEARER"}) {
            Answer me = anonymous.with("Authorization", scheme + " " + value).get(ME);
            assertThat(Json.result(me, 0).getString("username")).isEqualTo(user.username());
        }
        assertThat(anonymous.with("authorization", "Bearer " + value).get(ME).status()).isEqualTo(200);
    }

    @Test
    @Awx(111)
    @Rfc("6750#3.1")
    void whatIsNoAccessTokenIsRefused() {
        String wrongChecksum = value.substring(0, value.length() - 1) + (value.endsWith("a") ? "b" : "a");
        JsonObject pair = Application.of(user).token(user, "write");
        for (String bad : new String[] {"gtp_unknown", wrongChecksum, value.toUpperCase(java.util.Locale.ROOT),
                value.substring(1), value + "x", "x".repeat(30), "gta_" + value.substring(4), value + " " + value,
                "\"" + value + "\"", "'; drop table users; --", pair.getString("refresh_token"), ""}) {
            assertRefused("Bearer " + bad);
        }
        for (String header : new String[] {"Bearer", "Token " + value, "OAuth " + value, value, "Digest x", "Basic"}) {
            assertRefused(header);
        }
        assertThat(anonymous.with("Authorization", "Bearer " + wrongChecksum).get(ME).header("WWW-Authenticate"))
                .contains("error=\"invalid_token\"");
    }

    @Test
    void aBadTokenIsRefusedOnEveryUrlAndForEveryMethod() {
        HttpProbe bad = anonymous.asBearer("gtp_unknown");
        for (String path : new String[] {"", "ping/", "me/", "users/", "nosuch/", "users/999999999/"}) {
            for (String method : new String[] {"GET", "OPTIONS", "POST", "DELETE"}) {
                assertThat(bad.send(method, "/api/v2/" + path).status()).as(method + path).isEqualTo(401);
            }
        }
        assertThat(bad.get("/api/").status()).isEqualTo(200);
    }

    @Test
    @Awx(111)
    void aTokenInTheUrlOrBodyIsNoCredential() {
        for (String name : new String[] {"access_token", "token", "bearer_token"}) {
            assertThat(anonymous.get(ME + "?" + name + "=" + value).status()).isEqualTo(401);
        }
        assertThat(anonymous.post("/api/v2/tokens/", "{\"access_token\": \"%s\"}".formatted(value)).status())
                .isEqualTo(401);
        Json.detail(anonymous.asBearer(value).get(ME + "?access_token=" + value), 400);
    }

    @Test
    void twoCredentialsAreNone() throws IOException, InterruptedException {
        for (String second : new String[] {"Bearer " + value, user.basic().headers().get("Authorization")}) {
            HttpRequest request = HttpRequest.newBuilder(anonymous.base().resolve(ME))
                    .header("Authorization", "Bearer " + value).header("Authorization", second).build();
            assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
        }
    }

    @Test
    @Awx({113, 114})
    void basicTakesUsersAndNoClients() {
        assertThat(user.basic().get(ME).status()).isEqualTo(200);
        Application application = Application.of(user);
        Answer refused = application.client().get(ME);
        assertThat(Json.detail(refused, 401)).startsWith("Invalid username/password.");
        assertThat(refused.headers().allValues("WWW-Authenticate"))
                .singleElement().asString().isEqualTo(CHALLENGE);
        for (String[] pair : new String[][] {{user.username(), "wrong"}, {user.username(), ""}, {"", ""},
                {"nobody", "x"}, {user.username() + " ", user.password()}, {" " + user.username(), user.password()},
                {user.username().toUpperCase(java.util.Locale.ROOT), user.password()}, {user.username(), value},
                {user.username() + "\u0000", user.password()}}) {
            assertThat(anonymous.asBasic(pair[0], pair[1]).get(ME).status()).as(pair[0]).isEqualTo(401);
        }
        for (String header : new String[] {"Basic !!!", "Basic eA==", "Basic /////w=="}) {
            assertRefused(header);
        }
    }

    @Test
    @Awx(112)
    void aUseIsRememberedWithinSecondsAndNotInTheActivityStream() throws InterruptedException {
        JsonObject token = user.token("{}");
        String url = token.getString("url");
        assertThat(Json.ok(user.http().get(url)).get("last_used")).isEqualTo(JsonValue.NULL);
        Json.ok(anonymous.asBearer(token.getString("token")).get(ME));
        Instant limit = Instant.now().plusSeconds(10);
        while (Json.ok(user.http().get(url)).get("last_used") == JsonValue.NULL) {
            assertThat(Instant.now()).isBefore(limit);
            Thread.sleep(50);
        }
        JsonObject used = Json.ok(user.http().get(url));
        assertThat(Instant.parse(used.getString("last_used")))
                .isAfterOrEqualTo(Instant.parse(used.getString("created")));
        assertThat(used.getString("modified")).isEqualTo(token.getString("modified"));
        assertThat(Json.ids(user.http().get(url + "activity_stream/"))).hasSize(1);
    }
}
