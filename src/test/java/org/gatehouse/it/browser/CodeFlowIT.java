package org.gatehouse.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.it.fixture.CodeClient;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Unique;
import org.gatehouse.it.harness.Slow;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;

/** From an application over our pages and back again. */
@Slow
class CodeFlowIT extends BrowserTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost"})
    @Rfc("6749#4.1")
    void aPersonSignsInAllowsItAndArrives(String host) {
        CodeClient client = client(host, "");
        browser.open(client.url("scope", "openid read"));
        assertThat(browser.text()).contains(client.name());
        browser.signIn(user.username(), "wrong");
        assertThat(browser.the("error").getText()).isEqualTo("Wrong user name or password.");
        assertThat(browser.focus()).isEqualTo("password");
        signIn();
        assertThat(browser.the("consent-allow").isDisplayed()).isTrue();
        assertThat(browser.text()).contains(client.name(), user.username(), site.at(host));
        browser.click("consent-allow");
        ClientSite.Visit arrival = arrival();
        assertThat(arrival.sent()).containsEntry("state", "a state").containsEntry("iss",
                TestServer.shared().base().toString());
        assertThat(Json.ok(client.redeem(arrival.sent().get("code")))).containsKeys("access_token", "id_token");
    }

    @Test
    @Rfc("6749#4.1.2.1")
    void whoDeniesItArrivesWithTheError() {
        browser.open(client().url());
        signIn();
        browser.click("consent-deny");
        assertThat(arrival().sent()).containsEntry("error", "access_denied").doesNotContainKey("code");
    }

    /** Browsers apply the policy of the page with the form to all redirects that follow. */
    @Test
    void anApplicationThatIsKnownIsReachedStraightFromTheLoginAlsoIfItSendsOn() {
        CodeClient client = CodeClient.create(Unique.name("app"), "confidential", site.at("localhost") + "/else/cb",
                "");
        browser.open(client.url("scope", "openid"));
        signIn();
        browser.click("consent-allow");
        assertThat(arrival().sent()).containsKey("code");
        Chromium.fresh().open(client.url("scope", "openid"));
        browser.signIn(user.username(), "wrong").the("error");
        signIn();
        assertThat(arrival().sent()).containsKey("code");
    }

    @Test
    @Rfc("OIDC-Core#3.1.2.1")
    void promptAndAgeOfTheLoginAreObeyed() {
        CodeClient client = client();
        browser.open(client.url("prompt", "none", "scope", "openid"));
        assertThat(arrival().sent()).containsEntry("error", "login_required");
        browser.open(client.url("scope", "openid"));
        signIn();
        browser.click("consent-allow");
        assertThat(arrival().sent()).containsKey("code");
        browser.open(client.url("prompt", "none", "scope", "openid"));
        assertThat(arrival().sent()).containsKey("code");
        for (Map.Entry<String, String> again : Map.of("prompt", "login", "max_age", "0").entrySet()) {
            browser.open(client.url(again.getKey(), again.getValue(), "scope", "openid"));
            assertThat(browser.the("username").getAttribute("value")).isEqualTo(user.username());
            assertThat(site.isVisited()).isFalse();
            signIn();
            assertThat(arrival().sent()).containsKey("code");
        }
        browser.open(client.url("prompt", "consent", "scope", "openid")).click("consent-deny");
        assertThat(arrival().sent()).containsEntry("error", "access_denied");
    }

    @Test
    void somebodyElseCanTakeOver() {
        CodeClient client = client();
        Person other = Person.stranger();
        browser.open(client.url());
        signIn();
        browser.click("use-another-account");
        browser.signIn(other.username(), other.password());
        assertThat(browser.the("consent-account").getText()).isEqualTo(other.username());
        browser.click("consent-allow");
        assertThat(arrival().sent()).containsKey("code");
        browser.open(client.url("prompt", "select_account", "scope", "openid")).click("use-another-account");
        signIn();
        assertThat(browser.the("consent-account").getText()).isEqualTo(user.username());
    }

    @Test
    void aKeyboardIsEnough() {
        browser.open(client().url("scope", "openid profile"));
        assertThat(browser.focus()).isEqualTo("username");
        browser.press(user.username());
        assertThat(browser.tab()).isEqualTo("password");
        browser.press(user.password(), Keys.ENTER);
        browser.the("consent-allow");
        String focus = browser.tab();
        assertThat(focus).isEqualTo("use-another-account");
        for (int i = 0; i < 10 && !focus.equals("consent-deny"); i++) {
            focus = browser.tab();
        }
        assertThat(focus).isEqualTo("consent-deny");
        assertThat(browser.tab()).isEqualTo("consent-allow");
        assertThat(browser.value("getComputedStyle(document.activeElement).outlineStyle")).isEqualTo("solid");
        browser.press(Keys.ENTER);
        assertThat(arrival().sent()).containsKey("code");
    }

    @Test
    void cookiesAreKeptFromOthers() {
        browser.open(client().url());
        String before = browser.cookies().toString();
        signIn();
        browser.the("consent-allow");
        Map<String, Cookie> cookies = new TreeMap<>();
        Set<Cookie> kept = browser.cookies();
        kept.forEach(cookie -> cookies.put(cookie.getName(), cookie));
        assertThat(cookies.keySet()).containsExactly("awx_sessionid", "csrftoken", "userLoggedIn");
        assertThat(kept).allSatisfy(cookie -> {
            assertThat(cookie.getSameSite()).isEqualTo("Lax");
            assertThat(cookie.getPath()).isEqualTo("/");
            assertThat(cookie.getDomain()).isEqualTo("127.0.0.1");
        });
        assertThat(before).doesNotContain(cookies.get("csrftoken").getValue());
        assertThat(cookies.get("awx_sessionid").isHttpOnly()).isTrue();
        assertThat(browser.value("document.cookie").toString()).doesNotContain("awx_sessionid");
    }
}
