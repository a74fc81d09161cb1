package org.gatehouse.it.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import jakarta.json.JsonObject;
import java.text.ParseException;
import java.time.Instant;
import java.util.Map;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Jwt;
import org.gatehouse.it.fixture.Organization;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Unique;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** Asking what a token is worth. */
@Rfc("7662")
class IntrospectionIT {

    private static final String URL = "/api/o/introspect/";
    private static final String INACTIVE = "{\"active\":false}";

    private final Organization organization = Organization.create();
    private final Person user = organization.member();
    private final Application application = Application.of(organization);

    private static Answer ask(HttpProbe client, String token) {
        return client.form(URL, Map.of("token", token));
    }

    private static RSAKey published(SignedJWT jwt) throws ParseException {
        return JWKSet.parse(TestServer.shared().http().get("/api/o/jwks/").text())
                .getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey();
    }

    private HttpProbe resourceServer() {
        Application server = Application.create("\"organization\": " + organization.id(), "confidential",
                "client-credentials");
        Json.ok(Person.root().http().patch(server.url(), "{\"may_introspect\": true}"));
        return server.client();
    }

    @Test
    @Rfc("7662#2.2")
    void aClientLearnsAllAboutItsOwnToken() {
        JsonObject pair = application.passwordGrant(user).json();
        String base = TestServer.shared().http().base().toString();

        Answer answer = ask(application.client(), pair.getString("access_token"));
        JsonObject token = Json.ok(answer);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(token.getBoolean("active")).isTrue();
        assertThat(token.getString("scope")).isEqualTo("read write");
        assertThat(token.getString("client_id")).isEqualTo(application.made().getString("client_id"));
        assertThat(token.getString("username")).isEqualTo(user.username());
        assertThat(token.getString("token_type")).isEqualTo("Bearer");
        assertThat(token.getString("iss")).isEqualTo(base);
        assertThat(token.getString("aud")).isEqualTo(base + "/api/v2/");
        assertThat(token.getString("sub")).isNotEmpty().isNotEqualTo(user.username());
        assertThat(token.getString("jti")).isNotEmpty();
        long now = Instant.now().getEpochSecond();
        assertThat(token.getJsonNumber("iat").longValue()).isBetween(now - 60, now + 1);
        assertThat(token.getJsonNumber("nbf").longValue()).isBetween(now - 60, now + 1);
        assertThat(token.getJsonNumber("exp").longValue()).isBetween(now + 35_000, now + 36_001);

        JsonObject refresh = Json.ok(ask(application.client(), pair.getString("refresh_token")));
        assertThat(refresh.getString("token_type")).isEqualTo("refresh_token");
        assertThat(refresh.getString("sub")).isEqualTo(token.getString("sub"));
        assertThat(refresh.getJsonNumber("exp").longValue()).isGreaterThan(now + 2_000_000);
    }

    @Test
    @Rfc("9701#5")
    void whoeverAcceptsItGetsASignedAnswerThatIsGoodForNothingElse() throws ParseException, JOSEException {
        String token = application.passwordGrant(user).json().getString("access_token");
        HttpProbe client = application.client().with("Accept", "text/plain, application/Token-Introspection+jwt;q=0.9");

        Answer answer = ask(client, token);
        SignedJWT jwt = SignedJWT.parse(answer.text());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/token-introspection+jwt");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(jwt.getHeader().getType()).hasToString("token-introspection+jwt");
        assertThat(jwt.verify(new RSASSAVerifier(published(jwt)))).isTrue();
        JsonObject claims = Jwt.of(answer.text()).claims();
        assertThat(claims.keySet()).containsExactlyInAnyOrder("iss", "aud", "iat", "token_introspection");
        assertThat(claims.getString("iss")).isEqualTo(TestServer.shared().base().toString());
        assertThat(claims.getString("aud")).isEqualTo(application.made().getString("client_id"));
        assertThat(claims.getJsonObject("token_introspection")).isEqualTo(Json.ok(ask(application.client(), token)));

        assertThat(TestServer.shared().http().asBearer(answer.text()).get("/api/v2/me/").status()).isEqualTo(401);
        assertThat(Jwt.of(ask(client, "nonsense").text()).claims().getJsonObject("token_introspection").toString())
                .isEqualTo(INACTIVE);
        assertThat(ask(application.client().with("Accept", "/;,"), token).header("Content-Type"))
                .startsWith("application/json");
    }

    @Test
    void whatIsOverOrNeverWasIsInactiveAndNothingElse() {
        HttpProbe client = application.client();
        JsonObject pair = application.passwordGrant(user).json();
        JsonObject next = client.form("/api/o/token/", Map.of("grant_type", "refresh_token", "refresh_token",
                pair.getString("refresh_token"))).json();

        for (String token : new String[] {"nonsense", "gta_000000000000000000000000000000000", "a.b.c",
                "x".repeat(10_000), "ütf", pair.getString("access_token"), pair.getString("refresh_token")}) {
            assertThat(ask(client, token).text()).as(token).isEqualTo(INACTIVE);
        }
        assertThat(Json.ok(ask(client, next.getString("access_token"))).getBoolean("active")).isTrue();
        client.form("/api/o/revoke_token/", Map.of("token", next.getString("refresh_token")));
        assertThat(ask(client, next.getString("access_token")).text()).isEqualTo(INACTIVE);
        assertThat(ask(client, next.getString("refresh_token")).text()).isEqualTo(INACTIVE);
    }

    @Test
    void whatIsChangedIsToldAtOnceAlsoOfATokenThatWasAskedAboutBefore() {
        HttpProbe resourceServer = resourceServer();
        JsonObject personal = user.token("{\"scope\": \"read\"}");
        String token = personal.getString("token");
        assertThat(Json.ok(ask(resourceServer, token)).getString("scope")).isEqualTo("read");

        Json.ok(user.http().patch(personal.getString("url"), "{\"scope\": \"write\"}"));
        assertThat(Json.ok(ask(resourceServer, token)).getString("scope")).isEqualTo("write");
        String renamed = Unique.name("renamed");
        Json.ok(Person.root().http().patch(user.url(), "{\"username\": \"%s\"}".formatted(renamed)));
        assertThat(Json.ok(ask(resourceServer, token)).getString("username")).isEqualTo(renamed);
    }

    @Test
    void aTokenOfSomebodyWhoIsSwitchedOffIsInactive() {
        JsonObject pair = application.passwordGrant(user).json();
        Json.ok(Person.root().http().patch(user.url(), "{\"is_active\": false}"));

        assertThat(ask(application.client(), pair.getString("access_token")).text()).isEqualTo(INACTIVE);
        assertThat(ask(application.client(), pair.getString("refresh_token")).text()).isEqualTo(INACTIVE);
    }

    @Test
    @Rfc("7662#4")
    void othersTokensAndPersonalOnesAreForResourceServersOnly() {
        JsonObject pair = application.passwordGrant(user).json();
        String personal = user.token("{\"scope\": \"read\"}").getString("token");
        HttpProbe other = Application.of(organization).client();
        HttpProbe resourceServer = resourceServer();

        for (String token : new String[] {pair.getString("access_token"), pair.getString("refresh_token"), personal}) {
            assertThat(ask(other, token).text()).isEqualTo(INACTIVE);
            assertThat(Json.ok(ask(resourceServer, token)).getString("username")).isEqualTo(user.username());
        }
        assertThat(Json.ok(ask(resourceServer, personal)).containsKey("client_id")).isFalse();
    }

    @Test
    void aTokenOfAClientItselfIsItsOwnSubject() {
        Application itself = Application.create("\"organization\": " + organization.id(), "confidential",
                "client-credentials");
        String token = itself.client().form("/api/o/token/", Map.of("grant_type", "client_credentials")).json()
                .getString("access_token");

        JsonObject known = Json.ok(ask(itself.client(), token));
        assertThat(known.getString("sub")).isEqualTo(itself.made().getString("client_id"));
        assertThat(known.containsKey("username")).isFalse();
    }

    @Test
    @Rfc("7662#2.1")
    void whoeverAsksMustBeAClientThatCanKeepASecret() {
        String token = application.passwordGrant(user).json().getString("access_token");
        HttpProbe anonymous = TestServer.shared().http().anonymous();
        Application open = Application.create("\"organization\": " + organization.id(), "public", "password");
        String clientId = open.made().getString("client_id");

        assertThat(ask(anonymous, token).status()).isEqualTo(401);
        assertThat(anonymous.form(URL, Map.of("token", token, "client_id", clientId)).status()).isEqualTo(401);
        assertThat(ask(anonymous.asBearer(token), token).status()).isEqualTo(401);
        Answer wrong = ask(anonymous.asBasic(application.made().getString("client_id"), "wrong"), token);
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.headers().allValues("WWW-Authenticate")).anyMatch(value -> value.startsWith("Basic"));
        assertThat(application.client().form(URL, Map.of("nothing", "x")).json().getString("error"))
                .isEqualTo("invalid_request");
        assertThat(application.client().get(URL).status()).isEqualTo(405);
        assertThat(application.client().form(URL + "?token=" + token, Map.of()).status()).isEqualTo(400);
    }

    @Test
    @Rfc("7009#2.1")
    void aClientEndsOnlyItsOwnTokens() {
        String token = application.passwordGrant(user).json().getString("access_token");
        HttpProbe other = Application.of(organization).client();

        assertThat(other.form("/api/o/revoke_token/", Map.of("token", token)).status()).isEqualTo(200);
        assertThat(other.form("/api/o/revoke_token/", Map.of("token", "nonsense", "token_type_hint", "x")).status())
                .isEqualTo(200);
        assertThat(Json.ok(ask(application.client(), token)).getBoolean("active")).isTrue();
    }
}
