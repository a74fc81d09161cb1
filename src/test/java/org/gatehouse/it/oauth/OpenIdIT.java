package org.gatehouse.it.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.it.fixture.Browser;
import org.gatehouse.it.fixture.CodeClient;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Jwt;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** ID tokens, userinfo and discovery, as the conformance profiles config and basic ask for them. */
class OpenIdIT {

    private static final String USERINFO = "/api/o/userinfo/";
    private static Person user;
    private static Browser browser;
    private static CodeClient client;

    @BeforeAll
    static void signIn() {
        user = Person.stranger();
        assertThat(user.http().patch(user.url(), """
                {"first_name": "Ada", "last_name": "Lovelace", "email": "ada@example.org"}""").status()).isEqualTo(200);
        assertThat(user.http().patch(user.url() + "profile/", """
                {"middle_name": "K", "nickname": "Ada", "website": "https://a.example/", "picture": "https://a.example/p",
                 "profile": "https://a.example/me", "gender": "female", "birthdate": "1815-12-10",
                 "zoneinfo": "Europe/London", "locale": "en-GB", "phone_number": "+44 20 7946 0000",
                 "address": {"locality": "London"}}""").status()).isEqualTo(200);
        browser = Browser.of(user);
        client = CodeClient.confidential();
    }

    @Test
    @Rfc("OIDC-Core#2")
    void anIdTokenSaysWhoSignedInWhenAndWhereAndNothingMore() throws Exception {
        JsonObject tokens = tokens("openid email", "nonce", "n-0S6");
        Jwt idToken = Jwt.of(tokens.getString("id_token"));
        JsonObject claims = idToken.claims();
        assertThat(idToken.header().getString("alg")).isEqualTo("RS256");
        assertThat(idToken.header().getString("typ")).isEqualTo("JWT");
        assertThat(idToken.header().getString("kid")).isNotEmpty();
        assertThat(claims.getString("iss")).isEqualTo(TestServer.shared().http().base().toString());
        assertThat(claims.getString("aud")).isEqualTo(client.id());
        assertThat(claims.getString("nonce")).isEqualTo("n-0S6");
        assertThat(claims.getInt("exp")).isGreaterThan(claims.getInt("iat"));
        assertThat(claims.getInt("auth_time")).isLessThanOrEqualTo(claims.getInt("iat"));
        assertThat(claims.getString("acr")).isEqualTo("1");
        assertThat(claims.getString("sid")).isNotEqualTo(browser.cookie("awx_sessionid"));
        assertThat(claims).doesNotContainKeys("email", "name");
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest(tokens.getString("access_token").getBytes(StandardCharsets.US_ASCII));
        assertThat(claims.getString("at_hash"))
                .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 16)));
    }

    @Test
    @Rfc("OIDC-Core#12.2")
    void aRefreshRepeatsUserMomentAndSessionWithoutNonce() {
        JsonObject first = tokens("openid", "nonce", "n");
        JsonObject before = Jwt.of(first.getString("id_token")).claims();
        JsonObject after = Jwt.of(Json.ok(client.refresh(first.getString("refresh_token"))).getString("id_token"))
                .claims();
        for (String same : new String[] {"sub", "iss", "sid", "aud"}) {
            assertThat(after.getString(same)).isEqualTo(before.getString(same));
        }
        assertThat(after.getInt("auth_time")).isEqualTo(before.getInt("auth_time"));
        assertThat(after).doesNotContainKey("nonce");
    }

    @Test
    void withoutOpenidThereIsNoIdTokenAndNoUserinfo() {
        JsonObject tokens = tokens("read");
        assertThat(tokens).doesNotContainKey("id_token");
        Answer refused = bearer(tokens).get(USERINFO);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("WWW-Authenticate")).contains("insufficient_scope", "scope=\"openid\"");
    }

    @Test
    @Rfc("OIDC-Core#5.4")
    void eachScopeHasItsClaimsAtUserinfo() {
        assertThat(Json.ok(bearer(tokens("openid")).get(USERINFO)).keySet()).containsExactly("sub");
        assertThat(Json.ok(bearer(tokens("openid profile")).get(USERINFO)).keySet()).containsExactlyInAnyOrder("sub",
                "name", "family_name", "given_name", "middle_name", "nickname", "preferred_username", "profile",
                "picture", "website", "gender", "birthdate", "zoneinfo", "locale", "updated_at");
        JsonObject all = Json.ok(bearer(tokens("phone address email openid")).get(USERINFO));
        assertThat(all.keySet()).containsExactlyInAnyOrder("sub", "email", "email_verified", "address", "phone_number",
                "phone_number_verified");
        assertThat(all.getJsonObject("address").getString("locality")).isEqualTo("London");
        assertThat(all.getBoolean("email_verified")).isFalse();
    }

    @Test
    @Rfc("OIDC-Core#5.5")
    void singleClaimsComeWhereTheyAreAskedFor() {
        JsonObject tokens = tokens("openid", "claims", """
                {"userinfo": {"name": {"essential": true}}, "id_token": {"email": null, "unknown": null}}""");
        JsonObject userinfo = Json.ok(bearer(tokens).get(USERINFO));
        assertThat(userinfo.keySet()).containsExactlyInAnyOrder("sub", "name");
        JsonObject claims = Jwt.of(tokens.getString("id_token")).claims();
        assertThat(claims.getString("email")).isEqualTo("ada@example.org");
        assertThat(claims.getString("sub")).isEqualTo(userinfo.getString("sub"));
    }

    @Test
    @Rfc("6750#2")
    void userinfoTakesTheTokenInThreeWaysAndNeverInTheUrl() {
        JsonObject tokens = tokens("openid");
        String token = tokens.getString("access_token");
        HttpProbe anonymous = TestServer.shared().http().anonymous();
        assertThat(bearer(tokens).get(USERINFO).header("Cache-Control")).contains("no-store");
        assertThat(bearer(tokens).send("POST", USERINFO).status()).isEqualTo(200);
        assertThat(anonymous.form(USERINFO, Map.of("access_token", token)).status()).isEqualTo(200);
        assertThat(anonymous.get(USERINFO + "?access_token=" + token).status()).isEqualTo(400);
        assertThat(anonymous.form(USERINFO + "?access_token=" + token, Map.of()).status()).isEqualTo(400);
        assertThat(bearer(tokens).form(USERINFO, Map.of("access_token", token)).status()).isEqualTo(400);
        Answer none = anonymous.get(USERINFO);
        assertThat(none.status()).isEqualTo(401);
        assertThat(none.header("WWW-Authenticate")).startsWith("Bearer").doesNotContain("error");
        for (String bad : new String[] {"gta_x", "x", tokens.getString("id_token"),
                tokens.getString("refresh_token")}) {
            Answer refused = anonymous.asBearer(bad).get(USERINFO);
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
        }
    }

    @Test
    @Rfc("OIDC-Core#3.1.2.1")
    void whoIsMeantByAHintMustBeTheOneWhoIsSignedIn() {
        String own = tokens("openid").getString("id_token");
        Browser other = Browser.of(Person.stranger());
        client.authorize(other, "scope", "openid");
        assertThat(client.authorize(other, "scope", "openid", "prompt", "none", "id_token_hint", own))
                .containsEntry("error", "login_required");
        assertThat(client.authorize(browser, "scope", "openid", "prompt", "none", "id_token_hint", own))
                .containsKey("code");
        assertThat(client.authorize(browser, "scope", "openid", "prompt", "none", "claims",
                "{\"id_token\": {\"sub\": {\"value\": \"somebody else\"}}}")).containsEntry("error", "login_required");
    }

    @Test
    @Rfc("OIDC-Discovery#3")
    void discoveryTellsWhatIsThere() {
        HttpProbe http = TestServer.shared().http().anonymous();
        JsonObject all = Json.ok(http.with("X-Forwarded-Host", "evil.example")
                .get("/.well-known/openid-configuration"));
        String base = http.base().toString();
        assertThat(all.getString("issuer")).isEqualTo(base);
        for (String endpoint : new String[] {"authorization_endpoint", "token_endpoint", "userinfo_endpoint",
                "jwks_uri", "end_session_endpoint", "revocation_endpoint"}) {
            assertThat(all.getString(endpoint)).startsWith(base + "/api/o/");
            assertThat(http.get(all.getString(endpoint).substring(base.length())).status()).isNotEqualTo(404);
        }
        assertThat(all.getJsonArray("id_token_signing_alg_values_supported").toString()).contains("RS256");
        assertThat(all.getJsonArray("claims_supported").toString()).contains("sub", "locale", "phone_number_verified");
        assertThat(all.getJsonArray("scopes_supported").toString()).contains("openid", "profile", "address");
        assertThat(all.getJsonArray("subject_types_supported").toString()).isEqualTo("[\"public\"]");
        assertThat(all.getBoolean("request_uri_parameter_supported")).isFalse();
        assertThat(all.getBoolean("backchannel_logout_session_supported")).isTrue();
        assertThat(all.getBoolean("frontchannel_logout_session_supported")).isTrue();
    }

    private static JsonObject tokens(String scope, String... more) {
        String[] parameters = Arrays.copyOf(more, more.length + 2);
        parameters[more.length] = "scope";
        parameters[more.length + 1] = scope;
        return Json.ok(client.redeem(client.code(browser, parameters)));
    }

    private static HttpProbe bearer(JsonObject tokens) {
        return TestServer.shared().http().asBearer(tokens.getString("access_token"));
    }
}
