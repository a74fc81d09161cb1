package org.gatehouse.it.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.it.oauth.TokenEndpointIT.assertError;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.gatehouse.fixture.Awx;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.it.fixture.Browser;
import org.gatehouse.it.fixture.CodeClient;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Settings;
import org.gatehouse.it.fixture.Simultaneous;
import org.gatehouse.it.fixture.Unique;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An authorization code for tokens. */
class AuthorizationCodeIT {

    private static Person user;
    private static Browser browser;

    @BeforeAll
    static void signIn() {
        user = Person.stranger();
        browser = Browser.of(user);
    }

    @Test
    @Awx(129)
    @Rfc("6749#4.1.3")
    void aCodeIsGoodForTokensOfItsUserOnce() {
        CodeClient client = CodeClient.confidential();
        String code = client.code(browser, "scope", "read");
        assertThat(code).matches("gtc_[0-9A-Za-z]{33,}");

        Answer answer = client.redeem(code);
        JsonObject tokens = Json.ok(answer);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(tokens.getString("scope")).isEqualTo("read");
        assertThat(me(tokens)).isEqualTo(200);
        assertThat(Json.result(TestServer.shared().http().asBearer(tokens.getString("access_token"))
                .get("/api/v2/me/"), 0).getInt("id")).isEqualTo((int) user.id());
        assertThat(Json.ok(client.refresh(tokens.getString("refresh_token"))).getString("access_token")).isNotEmpty();
    }

    @Test
    @Rfc("6749#4.1.2")
    void aCodeThatComesBackEndsWhatItGave() {
        CodeClient client = CodeClient.confidential();
        String code = client.code(browser);
        JsonObject first = Json.ok(client.redeem(code));
        JsonObject second = Json.ok(client.refresh(first.getString("refresh_token")));

        assertError(client.redeem(code), 400, "invalid_grant");
        assertThat(me(first)).isEqualTo(401);
        assertThat(me(second)).isEqualTo(401);
        assertError(client.refresh(second.getString("refresh_token")), 400, "invalid_grant");
    }

    @Test
    void whoCanNotProveThatTheCodeIsHisHarmsNobody() {
        CodeClient client = CodeClient.confidential();
        String code = client.code(browser);
        JsonObject tokens = Json.ok(client.redeem(code));

        assertError(client.redeem(code, "code_verifier", "x".repeat(43)), 400, "invalid_grant");
        assertError(client.redeem(code, "redirect_uri", "https://client.example.org/other"), 400, "invalid_grant");
        assertError(CodeClient.confidential().redeem(code), 400, "invalid_grant");
        assertThat(me(tokens)).isEqualTo(200);
    }

    @Test
    void ofFiftyAtOnceOneWins() throws Exception {
        CodeClient client = CodeClient.confidential();
        String code = client.code(browser);
        List<Answer> answers = Simultaneous.atOnce(50, () -> client.redeem(code));

        assertThat(answers).extracting(Answer::status).containsOnly(200, 400);
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 400)
                .map(answer -> answer.json().getString("error"))).containsOnly("invalid_grant");
    }

    @Test
    @Rfc("7636#4.6")
    void theVerifierMustBeTheOneBehindTheChallenge() {
        CodeClient client = CodeClient.confidential();
        String code = client.code(browser);
        assertError(client.redeem(code, "code_verifier", ""), 400, "invalid_request");
        assertError(client.redeem(code, "code_verifier", CodeClient.CHALLENGE), 400, "invalid_grant");
        assertError(client.redeem(code, "code_verifier", CodeClient.VERIFIER.substring(1)), 400, "invalid_grant");
        assertError(client.redeem(code, "code_verifier", CodeClient.VERIFIER + "\n"), 400, "invalid_grant");
        assertError(client.redeem(code, "code_verifier", "v".repeat(129)), 400, "invalid_grant");
        assertThat(client.redeem(code).status()).isEqualTo(200);
    }

    @Test
    @Awx(123)
    void theRedirectUriMustBeTheSame() {
        CodeClient several = CodeClient.create(Unique.name("app"), "public",
                "https://a.example.org/ https://b.example.org/", "");
        String code = several.code(browser);
        assertError(several.redeem(code, "redirect_uri", "https://b.example.org/"), 400, "invalid_grant");
        assertError(several.redeem(code, "redirect_uri", "https://a.example.org"), 400, "invalid_grant");
        assertError(several.redeem(code, "redirect_uri", ""), 400, "invalid_grant");
        assertThat(several.redeem(code).status()).isEqualTo(200);

        CodeClient one = CodeClient.confidential();
        assertThat(one.redeem(one.code(browser, "redirect_uri", ""), "redirect_uri", "").status()).isEqualTo(200);
        assertThat(one.redeem(one.code(browser), "redirect_uri", "").status()).isEqualTo(200);
    }

    @Test
    void whatIsNoCodeIsRefused() {
        CodeClient client = CodeClient.confidential();
        assertError(client.redeem(""), 400, "invalid_request");
        assertError(client.redeem("gtc_x"), 400, "invalid_grant");
        assertError(client.redeem("x".repeat(100_000)), 400, "invalid_grant");
        assertError(client.redeem(Json.ok(client.redeem(client.code(browser))).getString("refresh_token")), 400,
                "invalid_grant");
        assertError(Client.confidential("password").token(Map.of("grant_type", "authorization_code", "code",
                client.code(browser), "code_verifier", CodeClient.VERIFIER)), 400, "unauthorized_client");
    }

    @Test
    void aCodeOfSomebodySwitchedOffMeanwhileIsRefused() {
        Person leaver = Person.stranger();
        CodeClient client = CodeClient.confidential();
        String code = client.code(Browser.of(leaver));
        Person.root().http().patch(leaver.url(), "{\"is_active\": false}");
        assertError(client.redeem(code), 400, "invalid_grant");
        assertThat(Person.root().http().delete(leaver.url()).status()).isEqualTo(204);
        assertError(client.redeem(code), 400, "invalid_grant");
    }

    @Test
    @Rfc("9700#2.1")
    void aCodeIsDeadWhenItsTimeIsOver() throws InterruptedException {
        CodeClient client = CodeClient.confidential();
        Settings.set("{\"OAUTH2_PROVIDER\": {\"AUTHORIZATION_CODE_EXPIRE_SECONDS\": 1}}");
        try {
            String code = client.code(browser);
            Thread.sleep(1_100);
            Answer late = client.redeem(code);
            assertError(late, 400, "invalid_grant");
            assertThat(late.json().getString("error_description")).isEqualTo("The authorization code has expired.");
        } finally {
            Settings.reset();
        }
        assertThat(Settings.now().getJsonObject("OAUTH2_PROVIDER").getInt("AUTHORIZATION_CODE_EXPIRE_SECONDS"))
                .as("by default").isLessThanOrEqualTo(60);
    }

    @Test
    @Rfc({"9700#2.1.1", "9700#4.8.2"})
    void nobodyAddsOrRemovesTheProofOfAnApplicationThatNeedNotUseIt() {
        CodeClient lax = CodeClient.with(", \"require_pkce\": false");
        String proven = lax.code(browser);
        assertError(lax.redeem(proven, "code_verifier", ""), 400, "invalid_request");
        assertError(lax.redeem(proven, "code_verifier", CodeClient.CHALLENGE), 400, "invalid_grant");
        assertThat(lax.redeem(proven).status()).isEqualTo(200);
        String bare = lax.code(browser, "code_challenge", "", "code_challenge_method", "");
        assertError(lax.redeem(bare), 400, "invalid_grant");
        assertThat(lax.redeem(bare, "code_verifier", "").status()).isEqualTo(200);
    }

    private static int me(JsonObject tokens) {
        return TestServer.shared().http().asBearer(tokens.getString("access_token")).get("/api/v2/me/").status();
    }
}
