package org.gatehouse.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gatehouse.it.fixture.CodeClient;
import org.gatehouse.it.fixture.Device;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.Slow;
import org.junit.jupiter.api.Test;

/** What others have written stays text in the document that the browser makes of our pages. */
@Slow
class MarkupIT extends BrowserTest {

    private static final String MARKUP = "\"'><b id=evil>x</b><img src=x onerror=alert(1)><script>alert(1)</script>{{csrf}}";

    @Test
    void namesAndParametersStayText() {
        CodeClient client = CodeClient.create(MARKUP, "confidential", site.at("127.0.0.1") + "/cb", "");
        browser.open(client.url("state", MARKUP, "login_hint", MARKUP, "nonce", MARKUP));
        assertInert(MARKUP);
        assertThat(browser.the("username").getAttribute("value")).isEqualTo(MARKUP);
        browser.signIn(MARKUP, MARKUP);
        browser.the("error");
        assertInert(MARKUP);
        assertThat(browser.the("username").getAttribute("value")).isEqualTo(MARKUP);
        signIn();
        browser.the("consent-allow");
        assertInert(MARKUP);
        assertThat(browser.title()).contains(MARKUP);
        browser.click("consent-allow");
        assertThat(arrival().sent()).containsEntry("state", MARKUP);
    }

    @Test
    void whatALinkSaysStaysTextOnTheErrorPagesToo() {
        String in = URLEncoder.encode(MARKUP, StandardCharsets.UTF_8);
        for (String path : new String[] {"/api/o/authorize/?client_id=" + in + "&redirect_uri=" + in,
                "/api/login/?next=" + in + "&username=" + in, "/api/o/logout/?id_token_hint=" + in + "&state=" + in}) {
            browser.open(path);
            assertInert("");
        }
    }

    @Test
    void theNameOfADeviceStaysText() {
        Device device = Device.waiting();
        String name = Json.createObjectBuilder(Map.of("name", MARKUP)).build().toString();
        assertThat(Person.root().http().patch(device.application().url(), name).status())
                .isEqualTo(200);
        browser.open(device.codes().getString("verification_uri_complete"));
        signIn();
        browser.click("device-submit").the("device-code");
        assertInert(MARKUP);
    }

    private void assertInert(String text) {
        assertThat(browser.has("#evil")).isFalse();
        assertThat(browser.has("img, script")).isFalse();
        assertThat(browser.text()).contains(text);
    }
}
