package org.gatehouse.it.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.gatehouse.it.fixture.Browser;
import org.gatehouse.it.fixture.CodeClient;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Tab;
import org.gatehouse.it.fixture.Unique;
import org.gatehouse.it.harness.Slow;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/** People sign in to and out of an application that Spring Security's unmodified OAuth 2 client guards. */
@Slow
class SpringLoginIT {

    @TempDir
    private Path work;

    private final Person user = Person.stranger();
    private final String address = Unique.name("spring") + "@example.org";
    private final Tab tab = new Tab(Browser.fresh());
    private WebApp app;

    @BeforeEach
    void theApplicationIsRegisteredAndRuns() throws Exception {
        Json.ok(Person.root().http().patch(user.url(), "{\"email\": \"%s\"}".formatted(address)));
        app = new WebApp(work);
        CodeClient client = CodeClient.create(Unique.name("spring"), "confidential",
                app.url("/login/oauth2/code/gatehouse"), """
                        , "post_logout_redirect_uris": ["%s"], "backchannel_logout_uri": "%s"\
                        """.formatted(app.url("/bye"), app.url("/logout/connect/back-channel/gatehouse")));
        app.start(new SpringApp(ClientRegistrations.fromIssuerLocation(TestServer.shared().base().toString())
                .registrationId("gatehouse").clientId(client.id()).clientSecret(client.secret())
                .scope("openid", "profile", "email", "read")
                .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build()).build()));
    }

    @AfterEach
    void stop() throws Exception {
        app.close();
    }

    @Test
    void whoOpensAPageSignsInHereAndIsKnownThere() {
        tab.open(app.url("/me"));
        assertThat(tab.way()).anySatisfy(request -> assertThat(request.getPath()).isEqualTo(CodeClient.AUTHORIZE))
                .anySatisfy(request -> assertThat(request.getQuery()).contains("code_challenge_method=S256", "nonce=",
                        "state=", "scope=openid profile email"));
        assertThat(tab.signIn(user).allow().page().text()).contains(user.username(), address);
        assertThat(tab.address().getPath()).isEqualTo("/me");
    }

    @Test
    void whoSignsOutThereIsSignedOutHereAndSentBack() {
        tab.open(app.url("/me")).signIn(user).allow().send(Map.of());
        assertThat(tab.address()).hasToString(app.url("/bye"));
        assertThat(tab.way()).anySatisfy(request -> assertThat(request.getQuery()).contains("id_token_hint="));
        assertThat(tab.browser().statusOfMe()).isEqualTo(401);
        assertThat(tab.open(app.url("/me")).page().text()).contains("id=\"login-submit\"");
    }

    @Test
    void whoSignsOutHereIsSignedOutThere() {
        tab.open(app.url("/me")).signIn(user).allow();
        tab.browser().get("/api/logout/");
        tab.openUntilSignedOut(app.url("/me"));
    }

    @Test
    void itRefreshesItsTokenAndStaysSignedIn() {
        tab.open(app.url("/me")).signIn(user).allow();
        String first = tab.open(app.url("/token")).page().text();
        String second = tab.open(app.url("/token")).page().text();
        assertThat(username(second)).isEqualTo(user.username());
        assertThat(TestServer.shared().http().asBearer(first).get("/api/v2/me/").status()).isEqualTo(401);
        assertThat(tab.open(app.url("/me")).page().text()).contains(user.username(), address);
    }

    private static String username(String token) {
        return Json.result(TestServer.shared().http().asBearer(token).get("/api/v2/me/"), 0).getString("username");
    }
}
