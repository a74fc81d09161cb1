package org.gatehouse.it.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.it.fixture.Browser;
import org.gatehouse.it.fixture.CodeClient;
import org.gatehouse.it.fixture.Device;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.Answer;
import org.junit.jupiter.api.Test;

/** An application gets no more than it has registered, by whatever grant and whoever asks. */
@Rfc("7591#2")
class RegisteredScopeIT {

    private static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";
    private static final String GRANTS = ", \"grant_types\": [\"authorization_code\", \"refresh_token\", \"password\","
            + " \"client_credentials\", \"" + Device.GRANT + "\", \"" + EXCHANGE + "\"]";

    private final Person user = Person.stranger();
    private final Browser browser = Browser.of(user);

    private static CodeClient limitedTo(String scope) {
        return CodeClient.with(GRANTS + ", \"scope\": \"" + scope + "\"");
    }

    private static void register(CodeClient client, String scope) {
        Json.ok(Person.root().http().patch("/api/v2/applications/" + client.applicationId() + "/",
                "{\"scope\": \"" + scope + "\"}"));
    }

    private static Answer ask(CodeClient client, String url, Map<String, String> form, String scope) {
        Map<String, String> all = new HashMap<>(form);
        if (!scope.isEmpty()) {
            all.put("scope", scope);
        }
        return client.http().form(url, all);
    }

    private Map<String, String> password() {
        return Map.of("grant_type", "password", "username", user.username(), "password", user.password());
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.json().getString("error")).as(answer.toString()).isEqualTo("invalid_scope");
    }

    private static String scope(Answer answer) {
        return Json.ok(answer).getString("scope");
    }

    private static void assertLimited(CodeClient client, Map<String, String> form) {
        refused(ask(client, "/api/o/token/", form, "write"));
        refused(ask(client, "/api/o/token/", form, "read write:tokens"));
        assertThat(scope(ask(client, "/api/o/token/", form, ""))).isEqualTo("openid read");
        assertThat(scope(ask(client, "/api/o/token/", form, "read:tokens"))).isEqualTo("read:tokens");
    }

    @Test
    void everyGrantThatBeginsAnAuthorizationKeepsToWhatIsRegistered() {
        CodeClient client = limitedTo("openid read");
        assertLimited(client, password());
        assertLimited(client, Map.of("grant_type", "client_credentials"));

        refused(ask(client, Device.BEGIN, Map.of(), "write"));
        Json.ok(ask(client, Device.BEGIN, Map.of(), "read:tokens"));

        assertThat(client.authorize(browser, "scope", "write")).containsEntry("error", "invalid_scope");
        assertThat(scope(client.redeem(client.code(browser, "scope", "read:tokens")))).isEqualTo("read:tokens");
        assertThat(scope(client.redeem(client.code(browser)))).isEqualTo("openid read");
    }

    @Test
    void whatIsExchangedOrRefreshedKeepsToWhatIsRegisteredByThen() {
        CodeClient client = CodeClient.with(GRANTS);
        JsonObject pair = Json.ok(ask(client, "/api/o/token/", password(), "read write"));
        Map<String, String> exchange = Map.of("grant_type", EXCHANGE, "subject_token", pair.getString("access_token"),
                "subject_token_type", ACCESS_TOKEN);
        Map<String, String> refresh = Map.of("grant_type", "refresh_token", "refresh_token",
                pair.getString("refresh_token"));
        assertThat(scope(ask(client, "/api/o/token/", exchange, ""))).isEqualTo("read write");

        register(client, "read:tokens openid");
        refused(ask(client, "/api/o/token/", exchange, "read"));
        assertThat(scope(ask(client, "/api/o/token/", exchange, ""))).isEqualTo("read:tokens");
        refused(ask(client, "/api/o/token/", refresh, "read"));
        refused(ask(client, "/api/o/token/", refresh, "openid"));
        assertThat(scope(ask(client, "/api/o/token/", refresh, ""))).isEqualTo("read:tokens");
    }

    @Test
    void codesAndDevicesThatWaitKeepToItToo() {
        CodeClient client = CodeClient.with(GRANTS);
        String code = client.code(browser, "scope", "read write");
        JsonObject device = Json.ok(ask(client, Device.BEGIN, Map.of(), "read write"));
        assertThat(Device.send(browser, device.getString("user_code"), Map.of("allow", "1")).status()).isEqualTo(303);
        Map<String, String> poll = Map.of("grant_type", Device.GRANT, "device_code", device.getString("device_code"));

        register(client, "openid");
        refused(client.redeem(code));
        refused(ask(client, "/api/o/token/", poll, ""));
        register(client, "read");
        assertThat(scope(client.redeem(code))).isEqualTo("read");
        assertThat(scope(ask(client, "/api/o/token/", poll, ""))).isEqualTo("read");
    }

    @Test
    void theRestApiGivesNoMoreEither() {
        CodeClient client = limitedTo("openid read");
        String named = "\"application\": " + client.applicationId();
        Answer tooMuch = Person.root().http().post("/api/v2/tokens/", "{" + named + ", \"scope\": \"write\"}");
        assertThat(Json.messages(tooMuch, "scope")).hasSize(1);
        assertThat(Person.root().token("{" + named + "}").getString("scope")).isEqualTo("read");
        JsonObject token = Person.root().token("{" + named + ", \"scope\": \"read:tokens\"}");
        String url = token.getString("url");
        assertThat(Json.messages(Person.root().http().patch(url, "{\"scope\": \"read write\"}"), "scope")).hasSize(1);
        assertThat(Json.ok(Person.root().http().patch(url, "{\"scope\": \"read\"}")).getString("scope"))
                .isEqualTo("read");

        String free = "{\"application\": " + CodeClient.with(GRANTS).applicationId() + "}";
        assertThat(Person.root().token(free).getString("scope")).as("AWX's default").isEqualTo("write");
        assertThat(Json.created(Person.root().basic().post("/api/v2/tokens/", "{\"scope\": \"write openid\"}"))
                .getString("scope")).as("a personal one").isEqualTo("write openid");
    }
}
