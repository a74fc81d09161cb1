package org.gatehouse.it.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.it.fixture.Browser;
import org.gatehouse.it.fixture.CodeClient;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Jwt;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing out at the wish of an application, and how the others hear of it. */
class EndSessionIT {

    private static final String END = "/api/o/logout/";
    private static final String AFTER = "https://client.example.org/bye?x=1";
    private static final String LOGGED_OUT = "id=\"logged-out\"";
    private static final String CONFIRM = "id=\"logout-confirm\"";

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> traces = new LinkedBlockingQueue<>();
    private final Person user = Person.stranger();
    private final Browser browser = Browser.of(user);
    private HttpServer receiver;
    private CodeClient client;
    private JsonObject tokens;

    @BeforeEach
    void signInToTheClient() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        receiver.createContext("/", exchange -> {
            traces.add(String.valueOf(exchange.getRequestHeaders().getFirst("traceparent")));
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        receiver.start();
        client = CodeClient.with("""
                , "post_logout_redirect_uris": ["%s"], "backchannel_logout_uri": "http://127.0.0.1:%d/back"\
                """.formatted(AFTER, receiver.getAddress().getPort()));
        tokens = Json.ok(client.redeem(client.code(browser, "scope", "openid")));
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    @Test
    @Rfc("OIDC-RPInitiated#2")
    void hintsThatHelpNobodyHereDoNoHarm() throws Exception {
        Answer page = end("logout_hint", user.username(), "ui_locales", "de-CH de");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains(CONFIRM);
        end("logout_hint", "somebody else", "id_token_hint", hint());
        assertThat(browser.statusOfMe()).as("the ID token says which session is meant").isEqualTo(401);
    }

    @Test
    @Rfc("OIDC-RPInitiated#2")
    void whoShowsTheIdTokenOfTheSessionIsSignedOutAndSentBack() throws Exception {
        Answer answer = end("id_token_hint", hint(), "post_logout_redirect_uri", AFTER, "state", "a \"b<&");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo(AFTER + "&state=a+%22b%3C%26");
        assertThat(browser.statusOfMe()).isEqualTo(401);
        assertThat(client.authorize(browser, "scope", "openid", "prompt", "none"))
                .containsEntry("error", "login_required");
        assertThat(client.refresh(tokens.getString("refresh_token")).status()).isEqualTo(400);

        Jwt logout = Jwt.of(logoutToken());
        assertThat(traces.poll()).as("the sign-out, in whose trace the client hears of it").matches("00-.{32}-.{16}-0.")
                .isEqualTo(answer.header("traceparent"));
        JsonObject idToken = Jwt.of(hint()).claims();
        assertThat(logout.header().getString("typ")).isEqualTo("logout+jwt");
        for (String same : new String[] {"iss", "sub", "aud", "sid"}) {
            assertThat(logout.claims().getString(same)).isEqualTo(idToken.getString(same));
        }
        assertThat(logout.claims().getJsonObject("events")
                .getJsonObject("http://schemas.openid.net/event/backchannel-logout")).isEmpty();
        assertThat(logout.claims().getString("jti")).isNotEmpty();
        assertThat(logout.claims()).doesNotContainKey("nonce").containsKey("exp");
        assertThat(end("id_token_hint", hint(), "post_logout_redirect_uri", AFTER).header("Location"))
                .isEqualTo(AFTER);
    }

    @Test
    @Rfc("OIDC-BackChannel#2.7")
    void whateverWasGrantedInTheSessionEndsHoweverMuchItWas() throws Exception {
        String kept = Json.ok(client.redeem(client.code(browser, "scope", "openid offline_access")))
                .getString("refresh_token");
        List<String> ending = new ArrayList<>();
        for (int again = 0; again < 60; again++) { // as a page does that keeps its tokens in memory
            ending.add(Json.ok(client.redeem(client.code(browser, "scope", "openid", "prompt", "none")))
                    .getString("refresh_token"));
        }
        String late = client.code(browser, "scope", "openid");

        end("id_token_hint", hint());

        for (String refresh : List.of(ending.get(0), ending.get(30), ending.get(59))) {
            assertThat(client.refresh(refresh).json().getString("error")).isEqualTo("invalid_grant");
        }
        assertThat(client.redeem(late).json().getString("error")).as("a code of a session that is over")
                .isEqualTo("invalid_grant");
        Json.ok(client.refresh(kept));
    }

    @Test
    @Rfc("OIDC-RPInitiated#2")
    void everybodyElseIsAskedAndSignsOutByTheForm() {
        for (String[] parameters : new String[][] {{}, {"state", "s"}, {"post_logout_redirect_uri", AFTER}}) {
            Answer page = end(parameters);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text()).contains(CONFIRM).doesNotContain("client.example.org");
        }
        assertThat(browser.form("/logout/", Map.of("csrfmiddlewaretoken", "x")).status()).isEqualTo(403);
        assertThat(browser.statusOfMe()).isEqualTo(200);
        Answer asked = end("client_id", client.id(), "post_logout_redirect_uri", AFTER, "state", "s");
        assertThat(asked.text()).contains(CONFIRM);
        assertThat(asked.header("Content-Security-Policy")).contains("form-action 'self' https:",
                "frame-ancestors 'none'");
        assertThat(browser.form("/logout/", CodeClient.hidden(asked)).header("Location"))
                .isEqualTo(AFTER + "&state=s");
        assertThat(browser.statusOfMe()).isEqualTo(401);
        assertThat(end().text()).contains(LOGGED_OUT);
    }

    @Test
    void aHintWithoutAnAddressLeadsToThePageThatSaysSo() {
        Answer page = end("id_token_hint", hint());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains(LOGGED_OUT);
        assertThat(browser.statusOfMe()).isEqualTo(401);
    }

    @Test
    @Rfc("8725#3.1")
    void forgedHintsAndForeignAddressesLeadNowhere() {
        for (String forged : new String[] {Jwt.unsigned(hint()), "x", "a.b.c", tokens.getString("access_token"),
                hint().substring(0, hint().length() - 6) + "AAAAAA",
                Jwt.encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + hint().split("\\.")[1] + ".AAAA"}) {
            assertFault(end("id_token_hint", forged, "post_logout_redirect_uri", AFTER), "id_token_hint");
        }
        for (String foreign : new String[] {"https://evil.example/", AFTER + "&y=2", AFTER + "/",
                "https://client.example.org/bye", "javascript:alert(1)", "//evil.example", "\"><script>"}) {
            assertFault(end("id_token_hint", hint(), "post_logout_redirect_uri", foreign),
                    "post_logout_redirect_uri");
        }
        assertFault(end("id_token_hint", hint(), "client_id", "x"), "client_id");
        assertFault(end("client_id", "nobody", "post_logout_redirect_uri", AFTER), "client_id");
        assertThat(browser.statusOfMe()).isEqualTo(200);
        assertThat(browser.form("/logout/", Map.of("csrfmiddlewaretoken", browser.cookie("csrftoken"),
                "client_id", client.id(), "post_logout_redirect_uri", "https://evil.example/")).text())
                        .contains(LOGGED_OUT).doesNotContain("evil");
    }

    @Test
    void theHintOfAnotherSessionSignsNobodyOutUnasked() {
        Browser second = Browser.of(user);
        assertThat(second.get(END + "?id_token_hint=" + hint()).text()).contains(CONFIRM);
        assertThat(second.statusOfMe()).isEqualTo(200);
    }

    @Test
    @Rfc("OIDC-RPInitiated#2")
    void aPostLeadsToTheSameByGet() {
        Answer answer = browser.form(END, Map.of("id_token_hint", hint(), "post_logout_redirect_uri", AFTER));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(browser.get(answer.header("Location")).header("Location")).isEqualTo(AFTER);
        assertThat(browser.statusOfMe()).isEqualTo(401);
    }

    @Test
    @Rfc("OIDC-FrontChannel#3")
    void framesTellClientsInTheBrowserAndThenItGoesOn() {
        CodeClient framed = CodeClient.with("""
                , "frontchannel_logout_uri": "https://client.example.org/front?a=1",
                 "frontchannel_logout_session_required": true""");
        Json.ok(framed.redeem(framed.code(browser, "scope", "openid")));
        Answer page = end("id_token_hint", hint(), "post_logout_redirect_uri", AFTER);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains(LOGGED_OUT, "<iframe", "https://client.example.org/front?a=1&amp;iss="
                + URLEncoder.encode(TestServer.shared().http().base().toString(), StandardCharsets.UTF_8)
                + "&amp;sid=" + Jwt.of(hint()).claims().getString("sid"));
        assertThat(page.header("Content-Security-Policy")).contains("frame-src https://client.example.org",
                "frame-ancestors 'none'");
        assertThat(page.header("Refresh")).isEqualTo("3; url=" + AFTER);
    }

    @Test
    @Rfc("OIDC-BackChannel#2.5")
    void clientsHearOfEveryEndThatWasMeant() throws Exception {
        String sid = Jwt.of(hint()).claims().getString("sid");
        assertThat(browser.signIn(user.username(), user.password()).status()).isEqualTo(302);
        JsonObject again = Json.ok(client.redeem(client.code(browser, "scope", "openid offline_access")));
        assertThat(Jwt.of(again.getString("id_token")).claims().getString("sid")).isEqualTo(sid);
        assertThat(received).isEmpty();
        browser.get("/api/logout/");
        assertThat(Jwt.of(logoutToken()).claims().getString("sid")).isEqualTo(sid);
        assertThat(client.refresh(again.getString("refresh_token")).status()).isEqualTo(200);

        Browser.of(user);
        Browser third = Browser.of(user);
        Json.ok(client.redeem(client.code(third, "scope", "openid")));
        assertThat(Person.root().http().patch(user.url(), "{\"is_active\": false}").status()).isEqualTo(200);
        assertThat(logoutToken()).isNotEmpty();
    }

    private void assertFault(Answer page, String parameter) {
        assertThat(page.status()).as(page.toString()).isEqualTo(400);
        assertThat(page.text()).contains("id=\"error\"", parameter).doesNotContain("evil", "<script", "Exception");
        assertThat(page.header("Location")).isNull();
    }

    private String logoutToken() throws InterruptedException {
        String form = received.poll(20, TimeUnit.SECONDS);
        assertThat(form).startsWith("logout_token=");
        return URLDecoder.decode(form.substring("logout_token=".length()), StandardCharsets.UTF_8);
    }

    private String hint() {
        return tokens.getString("id_token");
    }

    private Answer end(String... parameters) {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < parameters.length; i += 2) {
            query.append(i == 0 ? '?' : '&').append(parameters[i]).append('=')
                    .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        return browser.get(END + query);
    }
}
