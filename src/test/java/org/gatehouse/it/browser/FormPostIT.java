package org.gatehouse.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.fixture.Rfc;
import org.gatehouse.it.fixture.CodeClient;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.harness.Slow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Back to the application by a form (OAuth 2.0 Form Post Response Mode). */
@Slow
class FormPostIT extends BrowserTest {

    private static final String STATE = "\"'><script>document.title='pwned'</script> &amp; äöü\n€";

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost"})
    @Rfc("OAuth-FormPost#2")
    void theFormSendsItself(String host) {
        CodeClient client = client(host, "");
        browser.open(client.url("response_mode", "form_post", "state", STATE));
        signIn();
        browser.click("consent-allow");
        ClientSite.Visit arrival = arrival();
        assertThat(arrival.method() + " " + arrival.path()).isEqualTo("POST /cb");
        assertThat(arrival.sent().get("state").replace("\r\n", "\n")).isEqualTo(STATE);
        assertThat(Json.ok(client.redeem(arrival.sent().get("code")))).containsKey("access_token");
        assertThat(browser.address()).isEqualTo(client.redirectUri());
    }

    @Test
    void withoutScriptsAButtonDoes() {
        CodeClient client = client();
        browser.scripts(false).open(client.url("response_mode", "form_post"));
        signIn();
        browser.click("consent-allow");
        assertThat(browser.the("continue").isDisplayed()).isTrue();
        assertThat(site.isVisited()).isFalse();
        browser.click("continue");
        assertThat(arrival().sent()).containsKey("code");
    }

    @Test
    void aRefusalGoesTheSameWay() {
        browser.open(client().url("response_mode", "form_post", "prompt", "none"));
        ClientSite.Visit arrival = arrival();
        assertThat(arrival.method()).isEqualTo("POST");
        assertThat(arrival.sent()).containsEntry("error", "login_required");
    }
}
