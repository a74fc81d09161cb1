package org.gatehouse.it.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.gatehouse.it.fixture.Browser;
import org.gatehouse.it.fixture.CodeClient;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Tab;
import org.gatehouse.it.fixture.Unique;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.Slow;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pac4j.oidc.config.OidcConfiguration;

/** People sign in to and out of an application that the unmodified filters of pac4j guard. */
@Slow
class Pac4jIT {

    private static final int LONGER_THAN_ANY_TOKEN = 1_000_000;

    @TempDir
    private Path work;

    private final Person user = Person.stranger();
    private final String address = Unique.name("pac4j") + "@example.org";
    private final Tab tab = new Tab(Browser.fresh());
    private final OidcConfiguration configuration = new OidcConfiguration();
    private WebApp app;

    @BeforeEach
    void theApplicationIsRegistered() throws Exception {
        Json.ok(Person.root().http().patch(user.url(), "{\"email\": \"%s\"}".formatted(address)));
        app = new WebApp(work);
        String callback = app.url("/callback?client_name=OidcClient");
        CodeClient client = CodeClient.create(Unique.name("pac4j"), "confidential", callback, """
                , "post_logout_redirect_uris": ["%s"], "backchannel_logout_uri": "%s"\
                """.formatted(app.url("/bye"), callback));
        configuration.setClientId(client.id());
        configuration.setSecret(client.secret());
        configuration.setDiscoveryURI(TestServer.shared().base() + "/.well-known/openid-configuration");
        configuration.setScope("openid profile email read");
        configuration.setUseNonce(true);
        configuration.setUseNonceOnRefresh(false);
    }

    @AfterEach
    void stop() throws Exception {
        app.close();
    }

    @Test
    void whoOpensAPageSignsInHereAndIsKnownThere() throws Exception {
        start();
        tab.open(app.url("/me"));
        assertThat(tab.way()).anySatisfy(request -> assertThat(request.getQuery())
                .contains("code_challenge_method=S256", "nonce=", "state=", "scope=openid profile email"));
        assertThat(tab.signIn(user).allow().page().text()).contains(user.username(), address);
        assertThat(tab.address().getPath()).isEqualTo("/me");
    }

    @Test
    void whoSignsOutThereIsSignedOutHereAndSentBack() throws Exception {
        start();
        tab.open(app.url("/me")).signIn(user).allow();
        tab.open(app.url("/logout"));
        assertThat(tab.address()).hasToString(app.url("/bye"));
        assertThat(tab.way()).anySatisfy(request -> assertThat(request.getQuery()).contains("id_token_hint="));
        assertThat(tab.browser().statusOfMe()).isEqualTo(401);
        assertThat(tab.open(app.url("/me")).page().text()).contains("id=\"login-submit\"");
    }

    @Test
    void whoSignsOutHereIsSignedOutThere() throws Exception {
        start();
        tab.open(app.url("/me")).signIn(user).allow();
        assertThat(tab.open(app.url("/me")).page().text()).contains(user.username());
        tab.browser().get("/api/logout/");
        tab.openUntilSignedOut(app.url("/me"));
    }

    @Test
    void itRefreshesItsTokenAndStaysSignedIn() throws Exception {
        configuration.setExpireSessionWithToken(true);
        configuration.setTokenExpirationAdvance(LONGER_THAN_ANY_TOKEN);
        start();
        tab.open(app.url("/me")).signIn(user).allow();
        String first = tab.open(app.url("/token")).page().text();
        String second = tab.open(app.url("/token")).page().text();
        HttpProbe http = TestServer.shared().http();
        assertThat(Json.result(http.asBearer(second).get("/api/v2/me/"), 0).getString("username"))
                .isEqualTo(user.username());
        assertThat(http.asBearer(first).get("/api/v2/me/").status()).isEqualTo(401);
        assertThat(tab.open(app.url("/me")).page().text()).contains(user.username(), address);
    }

    private void start() throws Exception {
        app.start(new Pac4jApp(app.url(""), configuration));
    }
}
