package org.gatehouse.it.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.it.fixture.Browser;
import org.gatehouse.it.fixture.CodeClient;
import org.gatehouse.it.fixture.Device;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Jwt;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** A token is good for those whom its client has named, and for nobody else. */
@Rfc("8707#2")
class ResourceIndicatorIT {

    private static final String ELSEWHERE = "https://rs.example.org/";

    private static String api() {
        return TestServer.shared().http().base() + "/api/v2/";
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.json().getString("error")).isEqualTo("invalid_target");
    }

    @Test
    void aTokenForOthersIsNotAcceptedHere() {
        Client client = Client.confidential("password");
        Answer me = client.anonymous().asBearer(Json.ok(client.passwordWith(Map.of("resource", ELSEWHERE)))
                .getString("access_token")).get("/api/v2/me/");
        assertThat(me.status()).isEqualTo(401);
        assertThat(me.header("WWW-Authenticate")).contains("error=\"invalid_token\"");

        String own = Json.ok(client.passwordWith(Map.of("resource", api()))).getString("access_token");
        assertThat(client.statusOfMe(own)).isEqualTo(200);
    }

    @Test
    @Rfc("9068#4")
    void userinfoTakesNoTokenThatIsForOthers() {
        for (String format : List.of("opaque", "jwt")) {
            CodeClient client = CodeClient.with(", \"access_token_format\": \"" + format + "\"");
            Browser browser = Browser.of(Person.stranger());
            Answer elsewhere = userinfo(client, browser, ELSEWHERE);
            assertThat(elsewhere.status()).as(elsewhere.toString()).isEqualTo(401);
            assertThat(elsewhere.header("WWW-Authenticate")).startsWith("Bearer ")
                    .contains("error=\"invalid_token\"");
            assertThat(elsewhere.text()).doesNotContain("sub");
            assertThat(userinfo(client, browser, api()).status()).isEqualTo(200);
            assertThat(userinfo(client, browser, "").status()).isEqualTo(200);
        }
    }

    private static Answer userinfo(CodeClient client, Browser browser, String resource) {
        String code = client.code(browser, "scope", "openid", "prompt", "consent", "resource", resource);
        String token = Json.ok(client.redeem(code)).getString("access_token");
        return TestServer.shared().http().asBearer(token).get("/api/o/userinfo/");
    }

    @Test
    void severalResourcesAreNamedOneByOne() {
        Client client = Client.confidential("password");
        String form = "grant_type=password&username=" + client.username() + "&password=a+good%3A+password%2B%25"
                + "&resource=" + ELSEWHERE + "&resource=" + api();
        Answer both = client.basic().send("POST", "/api/o/token/", "application/x-www-form-urlencoded",
                form.getBytes(StandardCharsets.UTF_8));
        assertThat(client.statusOfMe(Json.ok(both).getString("access_token"))).isEqualTo(200);
        Answer twice = client.basic().send("POST", "/api/o/token/", "application/x-www-form-urlencoded",
                (form + "&scope=read&scope=read").getBytes(StandardCharsets.UTF_8));
        assertThat(twice.json().getString("error")).isEqualTo("invalid_request");
    }

    @Test
    void whatIsNoAbsoluteUriIsRefused() {
        Client client = Client.confidential("client-credentials");
        for (String resource : List.of("here", "/api/v2/", ELSEWHERE + "#top", "https://a b/", "<x>:y",
                ELSEWHERE + "x".repeat(5000))) {
            refused(client.token(Map.of("grant_type", "client_credentials", "resource", resource)));
        }
        assertThat(client.token(Map.of("grant_type", "client_credentials", "resource", ELSEWHERE)).status())
                .isEqualTo(200);
    }

    @Test
    @Rfc("8707#2.2")
    void aRefreshTakesResourcesAwayFromTheAccessTokenOnly() {
        Client client = Client.confidential("password");
        JsonObject pair = Json.ok(client.passwordWith(Map.of("resource", api())));
        refused(client.token(Map.of("grant_type", "refresh_token", "refresh_token", pair.getString("refresh_token"),
                "resource", ELSEWHERE)));
        JsonObject next = Json.ok(client.refresh(pair.getString("refresh_token")));
        assertThat(client.statusOfMe(next.getString("access_token"))).isEqualTo(200);

        JsonObject plain = Json.ok(client.password());
        refused(client.token(Map.of("grant_type", "refresh_token", "refresh_token", plain.getString("refresh_token"),
                "resource", ELSEWHERE)));
        assertThat(client.refresh(plain.getString("refresh_token")).status()).as("nothing was spent").isEqualTo(200);
    }

    @Test
    void aDeviceSaysWhenItBeginsAndMayTakeLess() {
        Device device = Device.of(Device.application("confidential"), Map.of("resource", ELSEWHERE));
        device.allow(Browser.of(Person.stranger()));
        refused(device.poll(Map.of("resource", api())));
        String token = Json.ok(device.poll(Map.of("resource", ELSEWHERE))).getString("access_token");
        assertThat(TestServer.shared().http().asBearer(token).get("/api/v2/me/").status()).isEqualTo(401);
    }

    @Test
    @Rfc("9068#3")
    void aJwtIsForThoseThatAreLeft() {
        CodeClient client = CodeClient.with(", \"access_token_format\": \"jwt\", \"skip_authorization\": true");
        Browser browser = Browser.of(Person.stranger());
        String both = client.url() + "&resource=" + ELSEWHERE + "&resource=" + api();
        JsonObject narrowed = Json.ok(client.redeem(CodeClient.returned(browser.get(both)).get("code"), "resource",
                ELSEWHERE));
        assertThat(audience(narrowed)).hasToString("\"" + ELSEWHERE + "\"");
        assertThat(TestServer.shared().http().asBearer(narrowed.getString("access_token")).get("/api/v2/me/").status())
                .isEqualTo(401);

        JsonObject wide = Json.ok(client.refresh(narrowed.getString("refresh_token")));
        assertThat(audience(wide)).hasToString("[\"" + ELSEWHERE + "\",\"" + api() + "\"]");
        JsonObject own = Json.ok(client.http().form("/api/o/token/", Map.of("grant_type", "refresh_token",
                "refresh_token", wide.getString("refresh_token"), "resource", api())));
        assertThat(audience(own)).hasToString("\"" + api() + "\"");
        refused(client.redeem(CodeClient.returned(browser.get(both)).get("code"), "resource",
                "https://third.example.org/"));
        assertThat(audience(Json.ok(client.redeem(client.code(browser))))).hasToString("\"" + api() + "\"");
    }

    private static JsonValue audience(JsonObject tokens) {
        return Jwt.of(tokens.getString("access_token")).claims().get("aud");
    }
}
