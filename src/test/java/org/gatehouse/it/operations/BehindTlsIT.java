package org.gatehouse.it.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.json.JsonObject;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.it.fixture.Browser;
import org.gatehouse.it.fixture.CodeClient;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.Slow;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signing in at a server behind a proxy that ends TLS, while its keys are replaced. */
@Slow
class BehindTlsIT {

    private static final String BASE = "https://id.example.org";
    private static final String ME = "/api/v2/me/";
    private static TestServer server;
    private static HttpProbe root;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of("gatehouse.base-url", BASE, "gatehouse.keys.publish-ahead", "10"));
        HttpProbe basic = server.http().asBasic(TestServer.ADMIN_USERNAME, TestServer.ADMIN_PASSWORD);
        root = server.http().asBearer(Json.created(basic.post("/api/v2/tokens/", "{}")).getString("token"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Browser signedIn() {
        Browser browser = Browser.at(server);
        Answer login = browser.signIn(TestServer.ADMIN_USERNAME, TestServer.ADMIN_PASSWORD);
        assertThat(login.status()).as(login.toString()).isEqualTo(302);
        return browser;
    }

    @Test
    @Rfc("OIDC-Discovery#3")
    void everyAddressIsThePublicOneWhateverTheProxySays() {
        for (String path : new String[] {"/.well-known/openid-configuration",
                "/.well-known/oauth-authorization-server", "/.well-known/oauth-protected-resource"}) {
            Answer answer = server.http().with("X-Forwarded-Host", "evil.example").with("X-Forwarded-Proto", "http")
                    .with("X-Forwarded-Port", "81").with("Forwarded", "host=evil.example;proto=http").get(path);
            assertThat(Json.ok(answer).toString()).contains("\"" + BASE).doesNotContain("evil", "127.0.0.1")
                    .doesNotContainPattern("\"http:");
        }
        assertThat(server.http().get(ME).header("WWW-Authenticate")).contains("resource_metadata=\"" + BASE);
        JsonObject codes = Json.ok(device().form("/api/o/device_authorization/", Map.of()));
        assertThat(codes.getString("verification_uri")).isEqualTo(BASE + "/device/");
    }

    private static HttpProbe device() {
        JsonObject made = Json.created(root.post("/api/v2/applications/",
                """
                {"name": "tv", "user": 1, "client_type": "confidential", "authorization_grant_type": "device-code"}"""));
        return server.http().asBasic(made.getString("client_id"), made.getString("client_secret"));
    }

    @Test
    @Rfc("9207#2")
    void cookiesAreForTlsOnlyAndRedirectsLeaveNobodyOnAnotherScheme() {
        CodeClient client = CodeClient.at(root, "");
        Browser browser = Browser.at(server);
        Answer first = browser.get(client.url("scope", "openid"));
        assertThat(first.header("Location")).startsWith("/api/login/?next=");
        Answer login = browser.get(first.header("Location"));
        assertThat(login.headers().allValues("Set-Cookie")).isNotEmpty().allMatch(it -> it.endsWith("; Secure"));
        Answer signedIn = browser.login(Map.of("username", TestServer.ADMIN_USERNAME, "password",
                TestServer.ADMIN_PASSWORD, "next", CodeClient.hidden(login).get("next")));
        assertThat(signedIn.headers().allValues("Set-Cookie")).hasSize(3)
                .allMatch(it -> it.endsWith("; Secure") && it.contains("SameSite=Lax"));
        assertThat(signedIn.header("Location")).startsWith("/api/o/authorize/?");
        Answer page = browser.get(signedIn.header("Location"));
        assertThat(CodeClient.returned(CodeClient.press(browser, page, "allow"))).containsEntry("iss", BASE)
                .containsKey("code");
        Map<String, String> form = CodeClient.hidden(page);
        form.put("allow", "1");
        assertThat(browser.http().with("Referer", "http://id.example.org/").form(CodeClient.AUTHORIZE, form).status())
                .as("a page without TLS").isEqualTo(403);
    }

    @Test
    @Rfc("OIDC-Core#10.1.1")
    void whatAnOldKeyHasSignedIsGoodWhileTheNewOneSigns() throws Exception {
        CodeClient client = CodeClient.at(root, ", \"access_token_format\": \"jwt\"");
        Browser browser = signedIn();
        JsonObject before = tokens(client, browser);
        Set<String> old = kids();
        JsonObject rotated = Json.result(root.post("/api/v2/signing_keys/rotate/", ""), 0);
        Instant begin = Instant.parse(rotated.getString("signs_from"));
        assertThat(kids()).hasSize(8).containsAll(old);
        assertThat(old).as("published, not yet used").contains(kid(tokens(client, browser), "access_token"));
        assertThat(server.http().get("/api/o/jwks/").header("Cache-Control")).isEqualTo("public, max-age=5");

        Thread.sleep(Math.max(0, begin.toEpochMilli() - Instant.now().toEpochMilli()) + 200);
        JsonObject after = tokens(client, browser);
        for (String which : new String[] {"access_token", "id_token"}) {
            assertThat(old).contains(kid(before, which)).doesNotContain(kid(after, which));
            assertVerified(before.getString(which));
            assertVerified(after.getString(which));
        }
        for (JsonObject each : List.of(before, after)) {
            assertThat(server.http().asBearer(each.getString("access_token")).get(ME).status()).isEqualTo(200);
            assertThat(client.authorize(browser, "scope", "openid", "prompt", "none", "id_token_hint",
                    each.getString("id_token"))).containsKey("code");
            assertThat(Json.ok(client.http().form("/api/o/introspect/", Map.of("token",
                    each.getString("access_token")))).getBoolean("active")).isTrue();
        }
        JsonObject refreshed = Json.ok(client.refresh(before.getString("refresh_token")));
        assertThat(old).doesNotContain(kid(refreshed, "id_token"));
    }

    private static JsonObject tokens(CodeClient client, Browser browser) {
        return Json.ok(client.redeem(client.code(browser, "scope", "openid read")));
    }

    private static String kid(JsonObject tokens, String which) throws ParseException {
        return SignedJWT.parse(tokens.getString(which)).getHeader().getKeyID();
    }

    private static void assertVerified(String token) throws Exception {
        SignedJWT jwt = SignedJWT.parse(token);
        JWK key = published().getKeyByKeyId(jwt.getHeader().getKeyID());
        assertThat(key.getAlgorithm()).isEqualTo(JWSAlgorithm.RS256).isEqualTo(jwt.getHeader().getAlgorithm());
        assertThat(jwt.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
        assertThat(jwt.getJWTClaimsSet().getIssuer()).isEqualTo(BASE);
    }

    private static Set<String> kids() throws ParseException {
        return published().getKeys().stream().map(JWK::getKeyID).collect(Collectors.toSet());
    }

    private static JWKSet published() throws ParseException {
        return JWKSet.parse(server.http().get("/api/o/jwks/").text());
    }
}
