package org.gatehouse.it.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Unique;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts of clients' own pages may read the answers of endpoints that clients call. */
class CorsIT {

    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final String NAMED = "https://" + Unique.name("app") + ".example.org";
    private static final HttpProbe ANONYMOUS = TestServer.shared().http().anonymous();

    @BeforeAll
    static void oneClientNamesAnOrigin() throws InterruptedException {
        Application application = Application.of(Person.stranger());
        Json.ok(Person.root().http().patch(application.url(), "{\"allowed_origins\": [\"" + NAMED + "\"]}"));
        Thread.sleep(1100); // for so long origins are remembered
    }

    private static Answer preflight(String path, String origin) {
        return ANONYMOUS.with("Origin", origin).with("Access-Control-Request-Method", "POST").send("OPTIONS", path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/o/token/", "/api/o/revoke_token/", "/api/o/introspect/", "/api/o/userinfo/",
            "/api/o/jwks/", "/.well-known/oauth-authorization-server", "/.well-known/oauth-protected-resource"})
    void aPreflightFromARegisteredOriginIsAnswered(String path) {
        for (String origin : new String[] {NAMED, "https://client.example.org"}) { // the other by a redirect URI
            Answer answer = preflight(path, origin);
            assertThat(answer.status()).isEqualTo(204);
            assertThat(answer.header(ALLOW_ORIGIN)).isEqualTo(origin);
            assertThat(answer.header("Access-Control-Allow-Methods")).contains("POST");
            assertThat(answer.header("Access-Control-Allow-Headers")).contains("Authorization");
            assertThat(answer.header("Access-Control-Allow-Credentials")).isNull();
            assertThat(answer.headers().allValues("Vary")).contains("Origin");
        }
    }

    @Test
    void anOriginThatNobodyNamesGetsNothing() {
        for (String origin : new String[] {"https://evil.example.org", "null", "*", NAMED + ".evil.org",
                NAMED.replace("https", "http"), NAMED + ":8443", NAMED.toUpperCase(java.util.Locale.ROOT), ""}) {
            assertThat(preflight("/api/o/token/", origin).header(ALLOW_ORIGIN)).as(origin).isNull();
            Answer answer = ANONYMOUS.with("Origin", origin).get("/.well-known/oauth-authorization-server");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header(ALLOW_ORIGIN)).as(origin).isNull();
            assertThat(answer.headers().allValues("Vary")).contains("Origin");
        }
    }

    @Test
    void answersAndRefusalsCanBeRead() {
        Answer refused = ANONYMOUS.with("Origin", NAMED).form("/api/o/token/", Map.of("grant_type", "password"));

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header(ALLOW_ORIGIN)).isEqualTo(NAMED);
        assertThat(refused.header("Access-Control-Expose-Headers")).contains("WWW-Authenticate");
        assertThat(refused.header("Access-Control-Allow-Credentials")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/login/", "/api/o/authorize/", "/api/o/", "/api/v2/me/"})
    void whatPeopleSeeIsForNoScript(String path) {
        assertThat(preflight(path, NAMED).header(ALLOW_ORIGIN)).isNull();
        assertThat(ANONYMOUS.with("Origin", NAMED).get(path).header(ALLOW_ORIGIN)).isNull();
    }
}
