package org.gatehouse.it.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gatehouse.it.fixture.Browser;
import org.gatehouse.it.fixture.CodeClient;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** Nobody gets into the session of somebody else by what he knew, planted or sent before that person signed in. */
class FixationIT {

    private static final String LOGIN = "/api/login/";
    private static final String SESSION = "awx_sessionid";
    private static final String CSRF = "csrftoken";

    private final Person victim = Person.stranger();
    private final Person attacker = Person.stranger();
    private final CodeClient client = CodeClient.confidential();

    @Test
    void aSessionThatWasPlantedBeforeTheLoginOfAnAuthorizationIsWorthNothingAfterIt() {
        for (String planted : new String[] {Browser.of(attacker).cookie(SESSION), "A".repeat(32)}) {
            Browser browser = Browser.fresh().with(SESSION, planted).with(CSRF, "c".repeat(32));
            String url = client.url("prompt", "login consent");
            Answer back = signIn(browser, browser.get(url));
            String session = browser.cookie(SESSION);
            assertThat(session).isNotEqualTo(planted);
            assertThat(browser.cookie(CSRF)).isNotEqualTo("c".repeat(32));
            assertThat(with(SESSION, planted).get("/api/v2/me/").status()).isEqualTo(401);

            Answer page = browser.get(back.header("Location"));
            assertThat(page.text()).contains(victim.username(), "consent-allow");
            String code = CodeClient.returned(CodeClient.press(browser, page, "allow")).get("code");
            String token = Json.ok(client.redeem(code)).getString("access_token");
            assertThat(Json.result(TestServer.shared().http().asBearer(token).get("/api/v2/me/"), 0).getInt("id"))
                    .isEqualTo((int) victim.id());
            assertThat(browser.cookie(SESSION)).isEqualTo(session);
        }
    }

    @Test
    void whoSignsInAsSomebodyElseMeanwhileIsAskedAnew() {
        Browser browser = Browser.of(victim);
        Answer page = browser.get(client.url());
        assertThat(page.text()).contains(victim.username());
        browser.signIn(attacker.username(), attacker.password());

        assertThat(CodeClient.press(browser, page, "allow").status()).as("the page was for another").isEqualTo(403);
        assertThat(Json.results(attacker.http().get(attacker.url() + "consents/"))).isEmpty();
        assertThat(Json.results(victim.http().get(victim.url() + "consents/"))).isEmpty();
    }

    @Test
    void theFormOfOneBrowserIsNoneOfAnother() {
        Browser own = Browser.of(attacker);
        Answer page = own.get(client.url());
        Map<String, String> form = new LinkedHashMap<>(CodeClient.hidden(page));
        form.put("allow", "1");
        Browser other = Browser.of(victim);

        assertThat(other.form(CodeClient.AUTHORIZE, form).status()).isEqualTo(403);
        form.remove("csrfmiddlewaretoken");
        assertThat(other.form(CodeClient.AUTHORIZE, form).status()).isEqualTo(403);
        form.put("csrfmiddlewaretoken", other.cookie(CSRF));
        for (String[] foreign : new String[][] {{"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"},
                {"Origin", "https://evil.example"}}) {
            assertThat(other.http().with(foreign[0], foreign[1]).form(CodeClient.AUTHORIZE, form).status())
                    .as(foreign[1]).isEqualTo(403);
        }
        assertThat(Json.results(victim.http().get(victim.url() + "consents/"))).isEmpty();
    }

    @Test
    void noOtherSiteSignsAnybodyIn() {
        Map<String, String> typed = new HashMap<>(
                Map.of("username", attacker.username(), "password", attacker.password()));
        Browser browser = Browser.fresh();
        browser.get(LOGIN);
        assertNobodySignedIn(browser.http().form(LOGIN, typed));
        typed.put("csrfmiddlewaretoken", "x".repeat(32));
        assertNobodySignedIn(browser.http().form(LOGIN, typed));
        assertNobodySignedIn(Browser.fresh().http().form(LOGIN, typed));
        typed.put("csrfmiddlewaretoken", browser.cookie(CSRF));
        assertNobodySignedIn(browser.http().with("Sec-Fetch-Site", "cross-site").form(LOGIN, typed));
        assertNobodySignedIn(browser.http().with("Origin", "https://evil.example").form(LOGIN, typed));
        assertThat(browser.http().form(LOGIN, typed).status()).isEqualTo(302);
    }

    @Test
    void aRequestThatWantedALoginIsNotServedByALoginForAnother() {
        Browser browser = Browser.of(victim);
        Answer first = browser.get(client.url("prompt", "login", "state", "one"));
        Answer back = signIn(browser, first);
        assertThat(back.header("Location")).contains("state=one");
        assertThat(browser.get(client.url("prompt", "login", "state", "two")).header("Location")).startsWith(LOGIN);
        assertThat(browser.get(back.header("Location")).text()).contains("consent-allow");
    }

    private Answer signIn(Browser browser, Answer redirect) {
        assertThat(redirect.header("Location")).startsWith(LOGIN);
        Answer page = browser.get(redirect.header("Location"));
        Map<String, String> form = new LinkedHashMap<>(CodeClient.hidden(page));
        form.put("username", victim.username());
        form.put("password", victim.password());
        Answer back = browser.form(LOGIN, form);
        assertThat(back.status()).as(back.toString()).isEqualTo(302);
        return back;
    }

    private static HttpProbe with(String cookie, String value) {
        return TestServer.shared().http().anonymous().with("Cookie", cookie + "=" + value);
    }

    private static void assertNobodySignedIn(Answer answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith(SESSION));
    }
}
