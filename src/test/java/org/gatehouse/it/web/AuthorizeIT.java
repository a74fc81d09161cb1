package org.gatehouse.it.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.gatehouse.fixture.Awx;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.it.fixture.Browser;
import org.gatehouse.it.fixture.CodeClient;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Unique;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The authorization endpoint: who is believed, what is refused and to whom that is told. */
class AuthorizeIT {

    private static Person user;
    private static Browser browser;
    private static CodeClient client;

    @BeforeAll
    static void signIn() {
        user = Person.stranger();
        browser = Browser.of(user);
        client = CodeClient.confidential();
    }

    @Test
    @Awx(128)
    void whoHasNotSignedInIsSentToTheLoginAndBack() {
        Browser fresh = Browser.fresh();
        String url = client.url("login_hint", user.username());
        Answer first = fresh.get(url);
        assertThat(first.status()).isEqualTo(302);
        assertThat(first.header("Location")).startsWith("/api/login/?next=%2Fapi%2Fo%2Fauthorize%2F%3F");
        Answer login = fresh.get(first.header("Location"));
        assertThat(login.text()).contains(client.name()).contains("value=\"" + user.username() + "\"");
        assertThat(login.header("Content-Security-Policy"))
                .contains("form-action 'self' https: https://client.example.org;");

        Answer signedIn = fresh.login(Map.of("username", user.username(), "password", user.password(), "next",
                CodeClient.hidden(login).get("next")));
        assertThat(signedIn.status()).isEqualTo(302);
        assertThat(fresh.get(signedIn.header("Location")).text()).contains("consent-allow");
    }

    @Test
    @Awx(128)
    @Rfc("6749#4.1.2.1")
    void withoutACertainClientNothingIsSentAnywhere() {
        assertPage(client.url("client_id", ""), "client_id");
        assertPage(client.url("client_id", client.id() + " "), "client_id");
        assertPage(client.url("client_id", "nobody"), "client_id");
        assertPage(client.url("client_id", client.id() + " "), "client_id");
        assertPage(client.url() + "&client_id=" + client.id(), "client_id");
        CodeClient off = CodeClient.with(", \"is_active\": false");
        assertPage(off.url(), "client_id");
    }

    @Test
    @Awx(128)
    @Rfc("9700#2.1")
    void anAddressThatIsNotRegisteredToTheLetterGetsNothing() {
        List.of("https://client.example.org/cb/", "https://client.example.org/c", "https://client.example.org/CB",
                "https://CLIENT.example.org/cb", "http://client.example.org/cb", "https://client.example.org:443/cb",
                "https://client.example.org/cb?x=1", "https://client.example.org/cb#x",
                "https://client.example.org/cb%2e",
                "https://client.example.org/x/../cb", "https://client.example.org@evil.example/cb",
                "https://client.example.org.evil.example/cb", "//evil.example/cb", "https:client.example.org/cb",
                "javascript:alert(1)", " https://client.example.org/cb", "https://client.example.org/cb\r\nX: y",
                "https://client.example.org/cb https://evil.example/", "x".repeat(5000))
                .forEach(uri -> assertPage(client.url("redirect_uri", uri), "redirect_uri"));
        assertPage(client.url() + "&redirect_uri=https%3A%2F%2Fevil.example%2F", "redirect_uri");
        assertPage(client.url("redirect_uri", "", "scope", "openid"), "redirect_uri");
        assertThat(client.code(browser, "redirect_uri", "")).startsWith("gtc_");
    }

    @Test
    @Rfc("8252#7.3")
    void onlyThePortOfALoopbackAddressIsFree() {
        CodeClient app = CodeClient.create(Unique.name("app"), "public",
                "http://127.0.0.1/cb http://[::1]:7777/cb http://localhost:8000/cb", "");
        assertThat(app.code(browser, "redirect_uri", "http://127.0.0.1:51234/cb")).startsWith("gtc_");
        assertThat(app.code(browser, "redirect_uri", "http://[::1]:9/cb")).startsWith("gtc_");
        assertThat(app.code(browser, "redirect_uri", "http://localhost:8000/cb")).startsWith("gtc_");
        List.of("http://localhost:8001/cb", "http://127.0.0.1:51234/cb2", "http://127.0.0.2/cb", "https://127.0.0.1/cb",
                "http://127.0.0.1:99999/cb", "http://127.0.0.1:/cb", "http://127.0.0.1:80@evil.example/cb",
                "http://[::1]:7777/cb/").forEach(uri -> assertPage(app.url("redirect_uri", uri), "redirect_uri"));
    }

    @Test
    @Rfc("9207#2")
    void everythingElseIsToldToTheApplicationWithStateAndIssuer() {
        assertRefused("unsupported_response_type", "response_type", "token");
        assertRefused("invalid_request", "response_type", "");
        assertRefused("invalid_scope", "scope", "read nonsense");
        assertRefused("invalid_request", "response_mode", "fragment");
        assertRefused("request_not_supported", "request", "eyJhbGciOiJub25lIn0.e30.");
        assertRefused("request_uri_not_supported", "request_uri", "https://client.example.org/r");
        assertRefused("invalid_request", "prompt", "none login");
        assertRefused("invalid_request", "prompt", "nonsense");
        assertRefused("invalid_request", "max_age", "-1");
        assertRefused("invalid_request", "claims", "[]");
        assertRefused("invalid_request", "nonce", "n".repeat(1001));
        assertRefused("invalid_request", "approval_prompt", "never");
        Answer twice = browser.get(client.url() + "&scope=read&scope=write");
        assertThat(CodeClient.returned(twice)).containsEntry("error", "invalid_request").containsEntry("state",
                "a state");
        assertThat(CodeClient.returned(browser.get(client.url() + "&state=other")))
                .containsEntry("error", "invalid_request").doesNotContainKey("state");
    }

    @Test
    @Rfc("9700#2.1.1")
    void aCodeChallengeOfTheRightKindIsRequired() {
        assertRefused("invalid_request", "code_challenge", "", "code_challenge_method", "");
        assertRefused("invalid_request", "code_challenge", "");
        assertRefused("invalid_request", "code_challenge_method", "plain");
        assertRefused("invalid_request", "code_challenge_method", "");
        assertRefused("invalid_request", "code_challenge", CodeClient.CHALLENGE + "=");
        assertRefused("invalid_request", "code_challenge", "x".repeat(42));
        assertRefused("invalid_request", "code_challenge", CodeClient.CHALLENGE.replaceAll(".$", "N"));

        CodeClient old = CodeClient.with(", \"require_pkce\": false");
        String code = old.code(browser, "code_challenge", "", "code_challenge_method", "");
        assertThat(old.redeem(code).json().getString("error")).isEqualTo("invalid_grant"); // a verifier out of nowhere
        assertThat(old.redeem(code, "code_verifier", "").status()).isEqualTo(200);
    }

    @Test
    void theAnswerComesBackByAFormIfTheApplicationWantsThat() {
        Answer page = CodeClient.press(browser, browser.get(client.url("response_mode", "form_post", "state", "\"><x")),
                "allow");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("action=\"https://client.example.org/cb\"").doesNotContain("><x");
        assertThat(CodeClient.hidden(page)).containsEntry("state", "\"><x").containsKeys("code", "iss");
        assertThat(page.header("Content-Security-Policy")).contains("script-src 'self'")
                .contains("form-action 'self' https:");
        assertThat(page.header("Cache-Control")).contains("no-store");
    }

    @Test
    void aRequestByPostIsAsGoodAndNeedsNoCookie() {
        Answer posted = TestServer.shared().http().anonymous().with("Sec-Fetch-Site", "cross-site").form(
                "/api/o/authorize/", Map.of("response_type", "code", "client_id", client.id(), "redirect_uri",
                        client.redirectUri(), "code_challenge", CodeClient.CHALLENGE, "code_challenge_method", "S256"));
        assertThat(posted.status()).isEqualTo(302);
        assertThat(posted.header("Location")).startsWith("/api/o/authorize/?");
        assertThat(browser.get(posted.header("Location")).text()).contains("consent-allow");
    }

    @Test
    void whoIsToSignInAnewDoesItOnceForEachRequest() {
        CodeClient app = CodeClient.with(", \"skip_authorization\": true");
        Browser known = Browser.of(user);
        for (String[] wish : new String[][] {{"prompt", "login"}, {"max_age", "0"}}) {
            for (int time = 0; time < 2; time++) { // the very same request asks again
                Answer first = known.get(app.url(wish));
                assertThat(first.header("Location")).as(wish[0]).startsWith("/api/login/?next=");
                Answer login = known.get(first.header("Location"));
                Answer back = known.login(Map.of("username", user.username(), "password", user.password(), "next",
                        CodeClient.hidden(login).get("next")));
                assertThat(CodeClient.returned(known.get(back.header("Location")))).containsKey("code");
            }
        }
        assertThat(CodeClient.returned(known.get(app.url("max_age", "1000")))).containsKey("code");
    }

    /** He could have changed where the codes go. */
    @Test
    void theApplicationOfAUserAloneAsksInSpiteOfWhatItSays() {
        CodeClient app = CodeClient.ownedBy(Person.stranger(), ", \"skip_authorization\": true");
        assertThat(browser.get(app.url()).text()).contains("consent-allow");
        CodeClient trusted = CodeClient.ownedBy(Person.superuser(), ", \"skip_authorization\": true");
        assertThat(CodeClient.returned(browser.get(trusted.url()))).containsKey("code");
    }

    @Test
    void whoMayNotBeAskedIsNot() {
        CodeClient app = CodeClient.confidential();
        assertThat(CodeClient.returned(Browser.fresh().get(app.url("prompt", "none")))).containsEntry("error",
                "login_required");
        assertThat(CodeClient.returned(browser.get(app.url("prompt", "none")))).containsEntry("error",
                "consent_required");
        app.code(browser);
        assertThat(CodeClient.returned(browser.get(app.url("prompt", "none")))).containsKey("code");
    }

    @Test
    void pagesCanBeNeitherFramedNorKeptNorScripted() {
        Answer page = browser.get(client.url());
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'")
                .contains("frame-ancestors 'none'").doesNotContain("unsafe");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Cache-Control")).contains("no-store");
    }

    @Test
    @Rfc({"OIDC-Core#3.1.2.1", "6749#3.1"})
    void whatNobodyKnowsIsPassedOver() {
        CodeClient app = CodeClient.with(", \"skip_authorization\": true");
        for (String[] wish : new String[][] {{"ui_locales", "se fr"}, {"claims_locales", "se"}, {"display", "popup"},
                {"acr_values", "1 2"}, {"extra", "foobar"}, {"nonce", ""}, {"state", ""}, {"scope", "email openid"},
                {"scope", "openid profile email address phone"}, {"max_age", "10000"}}) {
            assertThat(CodeClient.returned(browser.get(app.url("scope", "openid", wish[0], wish[1])))).as(wish[0])
                    .containsKeys("code", "iss");
        }
    }

    @Test
    void whatMakesNoSenseIsAnError() {
        assertThat(browser.get(client.url() + "&x=%00").status()).isEqualTo(400);
        assertThat(browser.get(client.url() + "&x=%FF").status()).isEqualTo(400);
        assertThat(browser.http().send("POST", "/api/o/authorize/", "application/x-www-form-urlencoded",
                "x=%".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(400);
        assertThat(browser.http().send("PUT", client.url()).status()).isEqualTo(405);
        assertThat(browser.http().post("/api/o/authorize/", "{}").status()).isEqualTo(415);
        assertThat(browser.form("/api/o/authorize/", Map.of("client_id", "x".repeat(100_000))).status())
                .isEqualTo(413);
    }

    private static void assertPage(String url, String parameter) {
        Answer answer = browser.get(url);
        assertThat(answer.status()).as(url).isEqualTo(400);
        assertThat(answer.header("Location")).as(url).isNull();
        assertThat(answer.text()).as(url).contains("id=\"error\"").contains(parameter);
    }

    private static void assertRefused(String error, String... more) {
        assertThat(CodeClient.returned(browser.get(client.url(more)))).as(String.join(" ", more))
                .containsEntry("error", error).containsEntry("state", "a state")
                .containsEntry("iss", TestServer.shared().http().base().toString().replaceAll("/$", ""));
    }
}
