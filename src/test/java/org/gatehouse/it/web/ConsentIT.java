package org.gatehouse.it.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gatehouse.fixture.Awx;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.it.fixture.Browser;
import org.gatehouse.it.fixture.CodeClient;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Unique;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** What users allow applications to do: asked, remembered, listed, taken back. */
class ConsentIT {

    private final Person user = Person.stranger();
    private final Browser browser = Browser.of(user);
    private final String list = user.url() + "consents/";

    @Test
    @Awx(129)
    void thePageSaysWhoWantsWhatAndAnythingButYesIsNo() {
        CodeClient client = CodeClient.with(", \"policy_uri\": \"https://client.example.org/policy\", "
                + "\"logo_uri\": \"https://client.example.org/logo.png\"");
        Answer page = browser.get(client.url("scope", "openid email"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains(client.name()).contains(user.username()).contains("e-mail address")
                .contains("https://client.example.org/policy").contains("https://client.example.org/logo.png")
                .contains("id=\"consent-allow\"").contains("id=\"consent-deny\"");
        assertThat(page.header("Content-Security-Policy")).contains("img-src 'self' https://client.example.org");
        for (String button : new String[] {"deny", "anything"}) {
            Map<String, String> back = CodeClient.returned(CodeClient.press(browser, page, button));
            assertThat(back).containsEntry("error", "access_denied").containsEntry("state", "a state")
                    .containsKey("iss").doesNotContainKey("code");
        }
        assertThat(Json.results(user.http().get(list))).isEmpty();
    }

    @Test
    void whoSaysNoIsNotTakenToHaveSaidYesInAnotherTab() {
        CodeClient client = CodeClient.confidential();
        Answer page = browser.get(client.url("scope", "openid"));
        assertThat(client.authorize(browser, "scope", "openid")).containsKey("code");
        assertThat(CodeClient.returned(browser.get(client.url("scope", "openid")))).containsKey("code");
        assertThat(CodeClient.returned(CodeClient.press(browser, page, "deny"))).containsEntry("error", "access_denied")
                .doesNotContainKey("code");
    }

    @Test
    @Rfc("OIDC-Core#5.5")
    void thePageNamesSingleFactsInWordsUnlessTheScopeHasThem() {
        String page = browser.get(CodeClient.confidential().url("scope", "openid email", "claims", """
                {"userinfo": {"birthdate": null, "email_verified": {"essential": true}, "auth_time": null, "x": null},
                 "id_token": {"phone_number_verified": null}}""")).text();
        assertThat(page).contains("<li>See your date of birth</li>",
                "<li>See whether your telephone number is verified</li>");
        assertThat(page.split("<li>")).hasSize(5);
    }

    @Test
    void thePageSaysWhenItEnds() {
        CodeClient renewing = CodeClient.confidential();
        assertThat(browser.get(renewing.url("scope", "openid")).text()).contains("This ends when you sign out, when "
                + "the application stays away for 30 days, at the latest after 365 days.");
        assertThat(browser.get(renewing.url("scope", "openid offline_access")).text())
                .contains("This ends when the application stays away for 30 days, at the latest after 365 days.");
        CodeClient once = CodeClient.with(", \"grant_types\": [\"authorization_code\"]");
        assertThat(browser.get(once.url("scope", "openid")).text()).contains("This ends after 10 hours.");
    }

    @Test
    void aYesIsRememberedUntilMoreIsWantedOrAsked() {
        CodeClient client = CodeClient.confidential();
        client.code(browser, "scope", "openid read");
        assertThat(browser.get(client.url("scope", "openid")).status()).isEqualTo(302);
        assertThat(browser.get(client.url("scope", "openid read", "prompt", "consent")).status()).isEqualTo(200);
        assertThat(browser.get(client.url("scope", "openid read", "prompt", "select_account")).status()).isEqualTo(200);
        assertThat(browser.get(client.url("scope", "openid write")).status()).isEqualTo(200);
        assertThat(browser.get(client.url("scope", "openid", "claims", "{\"userinfo\":{\"email\":null}}")).status())
                .isEqualTo(200);
        assertThat(browser.get(client.url("scope", "read")).status()).isEqualTo(200); // AWX: asks always
        assertThat(browser.get(client.url("scope", "read", "approval_prompt", "auto")).status()).isEqualTo(302);
        assertThat(Browser.of(Person.stranger()).get(client.url("scope", "openid")).status()).isEqualTo(200);
    }

    @Test
    @Rfc("OIDC-Core#5.5")
    void thePageNamesTheClaimsThatWillBeToldAndNothingElseThatIsWrittenThere() {
        Answer page = browser.get(CodeClient.confidential().url("scope", "openid", "claims",
                "{\"userinfo\":{\"email\":null,\"that you are safe here\":null},\"id_token\":{\"nickname\":null}}"));
        assertThat(page.text()).contains("<li>See your e-mail address</li>", "<li>See your nickname</li>")
                .doesNotContain("safe here</li>", "See that you are");
    }

    @Test
    @Rfc("8252#8.6")
    void whatCouldBeAnyProgramOnTheUsersMachineIsAskedForEachTime() {
        CodeClient onTheMachine = CodeClient.create(Unique.name("app"), "public", "http://127.0.0.1/cb", "");
        onTheMachine.code(browser, "scope", "openid");
        assertThat(browser.get(onTheMachine.url("scope", "openid")).status()).isEqualTo(200);
        assertThat(onTheMachine.authorize(browser, "scope", "openid", "prompt", "none"))
                .containsEntry("error", "consent_required");
        CodeClient withAnAddress = CodeClient.create(Unique.name("app"), "public", "https://client.example.org/cb", "");
        withAnAddress.code(browser, "scope", "openid");
        assertThat(browser.get(withAnAddress.url("scope", "openid")).status()).isEqualTo(302);
        CodeClient withASecret = CodeClient.create(Unique.name("app"), "confidential", "http://127.0.0.1/cb", "");
        withASecret.code(browser, "scope", "openid");
        assertThat(browser.get(withASecret.url("scope", "openid")).status()).isEqualTo(302);
    }

    @Test
    @Awx(129)
    void anApplicationThatMaySkipThePageDoes() {
        CodeClient client = CodeClient.with(", \"skip_authorization\": true");
        assertThat(client.redeem(CodeClient.returned(browser.get(client.url())).get("code")).status()).isEqualTo(200);
        assertThat(browser.get(client.url("prompt", "consent")).status()).isEqualTo(200);
    }

    @Test
    void takingAConsentBackEndsWhatCameFromIt() {
        CodeClient client = CodeClient.confidential();
        JsonObject tokens = Json.ok(client.redeem(client.code(browser)));
        String unused = client.code(browser);
        JsonObject consent = Json.result(user.http().get(list), 0);
        assertThat(consent.getString("type")).isEqualTo("o_auth2_consent");
        assertThat(consent.getInt("application")).isEqualTo((int) client.applicationId());
        assertThat(consent.getString("scope")).isEqualTo("read write");
        String url = consent.getString("url");
        assertThat(Json.ok(user.http().get(url)).getInt("user")).isEqualTo((int) user.id());

        assertThat(user.http().delete(url).status()).isEqualTo(204);
        assertThat(user.http().get(url).status()).isEqualTo(404);
        assertThat(statusOfMe(tokens)).isEqualTo(401);
        assertThat(client.refresh(tokens.getString("refresh_token")).json().getString("error"))
                .isEqualTo("invalid_grant");
        assertThat(client.redeem(unused).json().getString("error")).isEqualTo("invalid_grant");
        assertThat(browser.get(client.url("approval_prompt", "auto")).status()).isEqualTo(200);
        assertThat(Json.result(Person.root().http().get("/api/v2/activity_stream/?order_by=-id"),
                0).getString("operation")).isEqualTo("delete");
    }

    @Test
    void allCanBeTakenBackAtOnceByTheUserOrASuperuserAndSeenByNobodyElse() {
        JsonObject tokens = Json.ok(tokensOf(CodeClient.confidential()));
        tokensOf(CodeClient.confidential());
        Person stranger = Person.stranger();
        String one = Json.result(user.http().get(list), 0).getString("url");
        for (String url : new String[] {list, one}) {
            assertThat(stranger.http().get(url).status()).isEqualTo(403);
            assertThat(stranger.http().delete(url).status()).isEqualTo(403);
            assertThat(Person.auditor().http().get(url).status()).isEqualTo(200);
            assertThat(Person.auditor().http().delete(url).status()).isEqualTo(403);
        }
        assertThat(Person.root().http().delete(list).status()).isEqualTo(204);
        assertThat(Json.results(user.http().get(list))).isEmpty();
        assertThat(statusOfMe(tokens)).isEqualTo(401);
    }

    @Test
    void consentsGoWithTheirApplicationAndTheirUser() {
        CodeClient client = CodeClient.confidential();
        tokensOf(client);
        assertThat(Person.root().http().delete("/api/v2/applications/" + client.applicationId() + "/").status())
                .isEqualTo(204);
        assertThat(Json.results(user.http().get(list))).isEmpty();
        tokensOf(CodeClient.confidential());
        assertThat(Person.root().http().delete(user.url()).status()).isEqualTo(204);
    }

    @Test
    void theFormIsNobodysButThePages() {
        CodeClient client = CodeClient.confidential();
        Answer page = browser.get(client.url());
        Map<String, String> form = new LinkedHashMap<>(CodeClient.hidden(page));
        form.put("allow", "Authorize");
        Map<String, String> forged = new LinkedHashMap<>(form);
        forged.remove("csrfmiddlewaretoken");
        assertThat(browser.form("/api/o/authorize/", forged).status()).isEqualTo(403);
        forged.put("csrfmiddlewaretoken", "x".repeat(32));
        assertThat(browser.form("/api/o/authorize/", forged).status()).isEqualTo(403);
        assertThat(browser.http().with("Sec-Fetch-Site", "cross-site").form("/api/o/authorize/", form).status())
                .isEqualTo(403);
        form.put("redirect_uri", "https://evil.example/");
        assertThat(browser.form("/api/o/authorize/", form).status()).isEqualTo(400);
    }

    @Test
    void namesAreShownAndNeverRun() {
        String name = "<script>alert(1)</script>\"'&" + Unique.name("x");
        CodeClient client = CodeClient.create(name, "confidential", "https://client.example.org/cb", "");
        Answer page = browser.get(client.url("state", "\"><script>alert(2)</script>"));
        assertThat(page.text()).doesNotContain("<script>").contains("&lt;script&gt;alert(1)");
        Answer login = Browser.fresh().get(client.url("login_hint", "<script>alert(3)</script>"));
        assertThat(Browser.fresh().get(login.header("Location")).text()).doesNotContain("<script>");
        assertThat(CodeClient.returned(CodeClient.press(browser, page, "allow"))).containsEntry("state",
                "\"><script>alert(2)</script>");
    }

    private Answer tokensOf(CodeClient client) {
        return client.redeem(client.code(browser));
    }

    private static int statusOfMe(JsonObject tokens) {
        return TestServer.shared().http().asBearer(tokens.getString("access_token")).get("/api/v2/me/").status();
    }
}
