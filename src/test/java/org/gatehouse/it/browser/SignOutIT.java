package org.gatehouse.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.it.fixture.CodeClient;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Jwt;
import org.gatehouse.it.harness.Slow;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** Signing out at the wish of an application, and how frames tell the others. */
@Slow
class SignOutIT extends BrowserTest {

    private static final String END = "/api/o/logout/";

    @Test
    @Rfc("OIDC-RPInitiated#2")
    void whoIsAskedSignsOutAndArrives() {
        CodeClient client = leavable("localhost", "");
        signedIn(client);
        browser.open(end(client) + "&client_id=" + client.id()).click("logout-confirm");
        ClientSite.Visit arrival = arrival();
        assertThat(arrival.path()).isEqualTo("/bye");
        assertThat(arrival.sent()).containsEntry("state", "a&b");
        browser.open("/api/o/logout/");
        assertThat(browser.the("logged-out").isDisplayed()).isTrue();
    }

    @Test
    @Rfc("OIDC-FrontChannel#3")
    void framesAreLoadedAtTheApplicationsAndThenTheBrowserGoesOn() {
        CodeClient client = leavable("127.0.0.1", ", \"frontchannel_logout_uri\": \"%s/front\", "
                + "\"frontchannel_logout_session_required\": true");
        String idToken = signedIn(client);
        browser.open(end(client) + "&id_token_hint=" + idToken);
        assertThat(browser.the("logged-out").isDisplayed()).isTrue();
        assertFrame(idToken);
        assertThat(arrival().path()).isEqualTo("/bye");
    }

    @Test
    @Rfc("OIDC-FrontChannel#3")
    void theyAreLoadedAfterTheQuestionToo() {
        CodeClient client = leavable("localhost", ", \"frontchannel_logout_uri\": \"%s/front\"");
        signedIn(client);
        browser.open(end(client) + "&client_id=" + client.id()).click("logout-confirm");
        assertThat(site.visit().path()).isEqualTo("/front");
        browser.click("continue");
        assertThat(arrival().path()).isEqualTo("/bye");
    }

    private void assertFrame(String idToken) {
        ClientSite.Visit frame = site.visit();
        assertThat(frame.path()).isEqualTo("/front");
        assertThat(frame.sent()).containsEntry("iss", TestServer.shared().base().toString()).containsEntry("sid",
                Jwt.of(idToken).claims().getString("sid"));
    }

    private CodeClient leavable(String host, String more) {
        return client(host, ", \"post_logout_redirect_uris\": [\"%s/bye\"]".formatted(site.at(host))
                + more.formatted(site.at(host)));
    }

    /** Signs in to the application; its ID token. */
    private String signedIn(CodeClient client) {
        browser.open(client.url("scope", "openid"));
        signIn();
        browser.click("consent-allow");
        JsonObject tokens = Json.ok(client.redeem(arrival().sent().get("code")));
        return tokens.getString("id_token");
    }

    private static String end(CodeClient client) {
        String after = client.redirectUri().replace("/cb", "/bye");
        return END + "?state=a%26b&post_logout_redirect_uri=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
    }
}
