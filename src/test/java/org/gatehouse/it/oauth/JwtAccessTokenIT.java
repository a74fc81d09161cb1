package org.gatehouse.it.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.json.JsonObject;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Unique;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** Access tokens that resource servers read by themselves, and what others try with them. */
@Rfc("9068#2")
class JwtAccessTokenIT {

    private final Person user = Person.stranger();
    private final JsonObject application = application("password");

    @Test
    void itSaysForWhomItIsAndIsSignedByAPublishedKey() throws ParseException, JOSEException {
        JsonObject answer = Json.ok(password());
        SignedJWT jwt = SignedJWT.parse(answer.getString("access_token"));
        JWTClaimsSet claims = jwt.getJWTClaimsSet();

        assertThat(jwt.getHeader().getType()).hasToString("at+jwt");
        assertThat(jwt.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
        assertThat(jwt.verify(new RSASSAVerifier(published(jwt)))).isTrue();
        assertThat(claims.getIssuer()).isEqualTo(TestServer.shared().base().toString());
        assertThat(claims.getAudience()).containsExactly(TestServer.shared().base() + "/api/v2/");
        assertThat(claims.getSubject()).isNotBlank().isNotEqualTo(application.getString("client_id"));
        assertThat(claims.getStringClaim("client_id")).isEqualTo(application.getString("client_id"));
        assertThat(claims.getStringClaim("scope")).isEqualTo(answer.getString("scope"));
        assertThat(claims.getJWTID()).hasSizeGreaterThanOrEqualTo(27);
        assertThat(Duration.between(claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant()))
                .isBetween(Duration.ofSeconds(35_999), Duration.ofSeconds(36_001));
    }

    @Test
    void theServerTreatsItAsAnyOtherToken() {
        JsonObject first = Json.ok(password());
        String value = first.getString("access_token");
        JsonObject shown = Json.result(user.http().get("/api/v2/tokens/?application=" + application.getInt("id")), 0);

        assertThat(statusOfMe(value)).isEqualTo(200);
        assertThat(shown.getString("hint")).isEqualTo("…" + value.substring(value.length() - 4));
        JsonObject second = Json.ok(client().form("/api/o/token/", Map.of("grant_type", "refresh_token",
                "refresh_token", first.getString("refresh_token"))));
        assertThat(second.getString("access_token")).startsWith("eyJ").isNotEqualTo(value);
        assertThat(statusOfMe(value)).isEqualTo(401);
        assertThat(statusOfMe(second.getString("access_token"))).isEqualTo(200);
        client().form("/api/o/revoke_token/", Map.of("token", second.getString("access_token")));
        assertThat(statusOfMe(second.getString("access_token"))).isEqualTo(401);
    }

    @Test
    @Rfc("8725#2.1")
    void whatSomebodyElseMadeOfItIsRefused() throws ParseException, JOSEException {
        SignedJWT genuine = SignedJWT.parse(Json.ok(password()).getString("access_token"));
        Payload claims = genuine.getPayload();
        String body = genuine.getParsedParts()[1].toString();
        RSAKey key = published(genuine);
        JWSObject byPublicKey = new JWSObject(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID())
                .type(new JOSEObjectType("at+jwt")).build(), claims);
        byPublicKey.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        RSAKey own = new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();
        JWSObject byOwnKey = new JWSObject(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID())
                .type(new JOSEObjectType("at+jwt")).jwk(own.toPublicJWK()).build(), claims);
        byOwnKey.sign(new RSASSASigner(own));
        String unsigned = Base64URL.encode("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + body + ".";
        String otherHeader = Base64URL.encode("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + key.getKeyID() + "\"}")
                + "." + body + "." + genuine.getSignature();
        String text = genuine.serialize();
        String broken = text.substring(0, text.length() - 6) + "AAAAAA";

        assertThat(statusOfMe(text)).isEqualTo(200);
        for (String forged : List.of(byPublicKey.serialize(), byOwnKey.serialize(), unsigned, unsigned + "x",
                otherHeader, broken, text + ".x", "eyJ.eyJ.x", "eyJ" + "A".repeat(7000) + ".e30.AA")) {
            assertThat(statusOfMe(forged)).as(forged).isEqualTo(401);
        }
    }

    @Test
    void itEndsWhenItSays() throws InterruptedException {
        Instant soon = Instant.now().plusSeconds(3);
        String value = user.token("{\"application\": %d, \"expires\": \"%s\"}".formatted(application.getInt("id"),
                soon)).getString("token");

        assertThat(value).startsWith("eyJ");
        Thread.sleep(Math.max(0, Duration.between(Instant.now(), soon).toMillis()) + 500);
        assertThat(statusOfMe(value)).isEqualTo(401);
    }

    @Test
    void anApplicationThatActsForItselfIsItsOwnSubject() throws ParseException {
        JsonObject service = application("client-credentials");
        JsonObject answer = Json.ok(client(service).form("/api/o/token/", Map.of("grant_type", "client_credentials")));

        assertThat(SignedJWT.parse(answer.getString("access_token")).getJWTClaimsSet().getSubject())
                .isEqualTo(service.getString("client_id"));
    }

    private Answer password() {
        return client().form("/api/o/token/", Map.of("grant_type", "password", "username", user.username(), "password",
                user.password()));
    }

    private HttpProbe client() {
        return client(application);
    }

    private static HttpProbe client(JsonObject application) {
        return TestServer.shared().http().asBasic(application.getString("client_id"),
                application.getString("client_secret"));
    }

    private JsonObject application(String grantType) {
        return Json.created(Person.root().http().post("/api/v2/applications/", """
                {"name": "%s", "user": %d, "client_type": "confidential", "authorization_grant_type": "%s",
                 "access_token_format": "jwt"}""".formatted(Unique.name("jwt"), user.id(), grantType)));
    }

    private static RSAKey published(SignedJWT jwt) throws ParseException {
        return JWKSet.parse(TestServer.shared().http().get("/api/o/jwks/").text())
                .getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey();
    }

    private static int statusOfMe(String token) {
        return TestServer.shared().http().asBearer(token).get("/api/v2/me/").status();
    }
}
