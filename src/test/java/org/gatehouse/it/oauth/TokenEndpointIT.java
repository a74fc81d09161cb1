package org.gatehouse.it.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.fixture.Awx;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** The password and client credentials grants, and every way to get them wrong. */
@Awx(123)
class TokenEndpointIT {

    private static final String TOKEN = "/api/o/token/";
    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void aPasswordBecomesAPairOfTokensThatNobodyCaches() {
        Client client = Client.confidential("password");
        Answer granted = client.password();

        assertThat(granted.status()).isEqualTo(200);
        assertThat(granted.header("Cache-Control")).isEqualTo("no-store");
        assertThat(granted.header("Pragma")).isEqualTo("no-cache");
        JsonObject body = granted.json();
        assertThat(body.getString("access_token")).matches("gta_[0-9A-Za-z]{33,}");
        assertThat(body.getString("refresh_token")).matches("gtr_[0-9A-Za-z]{33,}");
        assertThat(body.getString("scope")).isEqualTo("read write");
        assertThat(body.getString("token_type")).isEqualTo("Bearer");
        assertThat(body.getInt("expires_in")).isEqualTo(36000);
        JsonObject listed = Client.admin().get("/api/v2/applications/" + client.applicationId() + "/tokens/").json()
                .getJsonArray("results").getJsonObject(0);
        assertThat(listed.getInt("user")).isEqualTo((int) client.userId());
        assertThat(listed.getString("token")).matches("\\*{12}");
    }

    @Test
    void theScopeIsWhatWasAskedFor() {
        Client client = Client.confidential("password");
        assertThat(client.passwordWith(Map.of("scope", "read")).json().getString("scope")).isEqualTo("read");
        for (String bad : new String[] {"Read", "admin", "read admin", "read,write"}) {
            assertError(client.passwordWith(Map.of("scope", bad)), 400, "invalid_scope");
        }
    }

    @Test
    void aClientThatIsNotWhoItSaysItIsGetsInvalidClient() {
        Client client = Client.confidential("password");
        Map<String, String> form = Map.of("grant_type", "password", "username", client.username(), "password",
                Client.PASSWORD);
        HttpProbe anonymous = client.anonymous();
        Answer wrongBasic = anonymous.asBasic(client.id(), "wrong").form(TOKEN, form);
        assertError(wrongBasic, 401, "invalid_client");
        assertThat(wrongBasic.headers().allValues("WWW-Authenticate")).anyMatch(value -> value.startsWith("Basic"))
                .contains("Bearer error=\"invalid_client\"");
        assertError(anonymous.asBasic(client.id(), "").form(TOKEN, form), 401, "invalid_client");
        assertError(anonymous.asBasic("nobody", "wrong").form(TOKEN, form), 401, "invalid_client");
        assertError(anonymous.asBasic(client.id() + " ", client.secret()).form(TOKEN, form), 401, "invalid_client");
        assertError(anonymous.asBearer("gta_x").form(TOKEN, form), 401, "invalid_client");
        assertError(anonymous.with("Authorization", "Basic %%%").form(TOKEN, form), 401, "invalid_client");
        Answer none = anonymous.form(TOKEN, form);
        assertError(none, 401, "invalid_client");
        assertThat(none.headers().allValues("WWW-Authenticate")).containsExactly("Bearer error=\"invalid_client\"");
        assertError(anonymous.form(TOKEN, plus(form, "client_id", client.id())), 401, "invalid_client");
    }

    @Test
    void aClientMayAuthenticateInTheBodyButNotTwice() {
        Client client = Client.confidential("password");
        Map<String, String> form = plus(Map.of("grant_type", "password", "username", client.username(), "password",
                Client.PASSWORD), "client_id", client.id());
        assertThat(client.anonymous().form(TOKEN, plus(form, "client_secret", client.secret())).status())
                .isEqualTo(200);
        assertError(client.token(plus(form, "client_secret", client.secret())), 400, "invalid_request");
        assertThat(client.token(form).status()).isEqualTo(200);
        assertError(client.token(plus(form, "client_id", "another")), 400, "invalid_request");
    }

    @Test
    void aPublicClientOnlyNamesItself() {
        Client client = Client.of(TestServer.shared(), "public", "password");
        Map<String, String> form = plus(Map.of("grant_type", "password", "username", client.username(), "password",
                Client.PASSWORD), "client_id", client.id());
        assertThat(client.secret()).isEmpty();
        assertThat(client.anonymous().form(TOKEN, form).status()).isEqualTo(200);
        assertError(client.anonymous().form(TOKEN, plus(form, "client_secret", "guess")), 401, "invalid_client");
    }

    @Test
    void wrongCredentialsOfTheUserAreAnInvalidGrant() {
        Client client = Client.confidential("password");
        assertError(client.passwordWith(Map.of("password", "wrong")), 400, "invalid_grant");
        assertError(client.passwordWith(Map.of("username", "nobody")), 400, "invalid_grant");
        assertError(client.passwordWith(Map.of("username", client.username() + " ")), 400, "invalid_grant");
        assertError(client.passwordWith(Map.of("username", client.username().toUpperCase(Locale.ROOT))), 400,
                "invalid_grant");
        Client.admin().patch("/api/v2/users/" + client.userId() + "/", "{\"is_active\": false}");
        assertError(client.password(), 401, "invalid_client"); // he also owns the application
    }

    @Test
    @Awx({123, 130})
    void missingAndMalformedParametersAreNamed() {
        Client client = Client.confidential("password");
        assertError(client.token(Map.of()), 400, "invalid_request");
        assertError(client.token(Map.of("grant_type", "")), 400, "invalid_request");
        assertError(client.token(Map.of("grant_type", "implicit")), 400, "unsupported_grant_type");
        Answer missing = client.token(Map.of("grant_type", "password", "password", "x"));
        assertError(missing, 400, "invalid_request");
        assertThat(missing.json().getString("error_description"))
                .isEqualTo("Request is missing username parameter.");
        assertError(raw(client, FORM, "grant_type=password&grant_type=password"), 400, "invalid_request");
        assertError(raw(client, FORM, "grant_type=%zz"), 400, "invalid_request");
        assertError(raw(client, FORM, "grant_type=%ff%fe"), 400, "invalid_request");
        assertError(raw(client, FORM, "grant_type=password&username=a%00b&password=x"), 400, "invalid_request");
        assertError(raw(client, "application/json", "{\"grant_type\": \"password\"}"), 400, "invalid_request");
        assertError(raw(client, "text/plain", "grant_type=password"), 400, "invalid_request");
        Answer inUrl = client.basic().form(TOKEN + "?grant_type=password", Map.of("grant_type", "password"));
        assertError(inUrl, 400, "invalid_request");
    }

    @Test
    void aHugeBodyIsRefused() {
        Client client = Client.confidential("password");
        Answer huge = raw(client, FORM, "grant_type=password&username=" + "x".repeat(5_000_000));
        assertThat(huge.status()).isBetween(400, 499);
        assertThat(huge.text()).doesNotContain("Exception", "org.gatehouse");
    }

    @Test
    @Awx(130)
    void onlyPostIsOffered() {
        HttpProbe anonymous = TestServer.shared().http();
        for (String method : new String[] {"GET", "PUT", "DELETE", "PATCH"}) {
            Answer answer = anonymous.send(method, TOKEN);
            assertThat(answer.status()).as(method).isEqualTo(405);
            assertThat(answer.header("Allow")).contains("POST");
            assertThat(answer.header("Content-Type")).startsWith("application/json");
        }
        assertThat(anonymous.get("/api/o/nosuch/").status()).isEqualTo(404);
        assertThat(anonymous.get("/api/o/").json().getString("token")).isEqualTo(TOKEN);
    }

    @Test
    void anApplicationUsesOnlyTheGrantItIsRegisteredFor() {
        Client credentials = Client.confidential("client-credentials");
        assertError(credentials.password(), 400, "unauthorized_client");
        assertError(Client.confidential("password").token(Map.of("grant_type", "client_credentials")), 400,
                "unauthorized_client");
    }

    @Test
    void aClientsOwnTokenHasNeitherUserNorRefreshTokenNorRightsHere() {
        Client client = Client.confidential("client-credentials");
        Answer granted = client.token(Map.of("grant_type", "client_credentials", "scope", "read"));
        assertThat(granted.status()).isEqualTo(200);
        assertThat(granted.json().containsKey("refresh_token")).isFalse();
        HttpProbe bearer = client.anonymous().asBearer(granted.json().getString("access_token"));
        assertThat(bearer.get("/api/v2/me/").status()).isEqualTo(403);
        assertThat(bearer.get("/api/v2/tokens/").status()).isEqualTo(403);
        assertThat(bearer.get("/api/v2/ping/").status()).isEqualTo(200);
        assertThat(bearer.get("/api/v2/").status()).isEqualTo(200);
    }

    private static Answer raw(Client client, String contentType, String body) {
        return client.basic().send("POST", TOKEN, contentType, body.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Map<String, String> plus(Map<String, String> form, String name, String value) {
        Map<String, String> more = new HashMap<>(form);
        more.put(name, value);
        return more;
    }

    static void assertError(Answer answer, int status, String error) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().getString("error")).isEqualTo(error);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }
}
