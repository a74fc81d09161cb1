package org.gatehouse.it.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** How clients prove who they are, beside a secret that never changes. */
class ClientAuthenticationIT {

    private static final String TOKEN = "/api/o/token/";
    private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final HttpProbe anonymous = TestServer.shared().http().anonymous();
    private final HttpProbe root = Person.root().http();
    private final Application application = Application.create("\"user\": " + Person.stranger().id(), "confidential",
            "client-credentials");
    private final String clientId = application.made().getString("client_id");
    private final String issuer = TestServer.shared().http().base().toString();

    private ECKey registerKey() throws JOSEException {
        ECKey key = new ECKeyGenerator(Curve.P_256).keyID("one").generate();
        Json.ok(root.patch(application.url(),
                "{\"token_endpoint_auth_method\": \"private_key_jwt\", \"jwks\": {\"keys\": [%s]}}"
                        .formatted(key.toPublicJWK().toJSONString())));
        return key;
    }

    private String assertion(ECKey key, String type, Map<String, Object> changed) throws JOSEException {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(clientId).subject(clientId).audience(issuer)
                .jwtID(UUID.randomUUID().toString()).expirationTime(Date.from(Instant.now().plusSeconds(120)));
        changed.forEach(claims::claim);
        SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("one")
                .type(type == null ? null : new JOSEObjectType(type)).build(), claims.build());
        jwt.sign(new ECDSASigner(key));
        return jwt.serialize();
    }

    private Answer present(String assertion, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(Map.of("grant_type", "client_credentials", "client_assertion_type",
                TYPE, "client_assertion", assertion));
        form.putAll(more);
        return anonymous.form(TOKEN, form);
    }

    @Test
    @Rfc("7523#2.2")
    void aClientProvesItselfByItsKeyOnceAnAssertion() throws JOSEException {
        ECKey key = registerKey();
        String assertion = assertion(key, null, Map.of());

        assertThat(present(assertion, Map.of()).status()).isEqualTo(200);
        assertThat(present(assertion, Map.of()).json().getString("error")).isEqualTo("invalid_client");
        assertThat(present(assertion(key, "JWT", Map.of("aud", issuer + TOKEN)), Map.of("client_id", clientId))
                .status()).isEqualTo(200);
    }

    @Test
    void ofManyThatPresentOneAssertionOneWins() throws JOSEException {
        String assertion = assertion(registerKey(), null, Map.of());

        List<Integer> statuses = IntStream.range(0, 8).parallel().mapToObj(i -> present(assertion, Map.of()).status())
                .toList();
        assertThat(statuses).containsOnly(200, 401).containsOnlyOnce(200);
    }

    @Test
    @Rfc("8725#3.11")
    void whatIsNoAssertionOfTheClientForThisServerIsRefused() throws JOSEException {
        ECKey key = registerKey();
        ECKey other = new ECKeyGenerator(Curve.P_256).keyID("one").generate();
        for (String bad : List.of(assertion(other, null, Map.of()), assertion(key, "at+jwt", Map.of()),
                assertion(key, null, Map.of("aud", "https://other.example.org")),
                assertion(key, null, Map.of("iss", "other")), assertion(key, null, Map.of("sub", "nobody")),
                assertion(key, null, Map.of("exp", Date.from(Instant.now().plusSeconds(3600)))),
                assertion(key, null, Map.of("exp", Date.from(Instant.now().minusSeconds(1)))),
                assertion(key, null, Map.of("nbf", Date.from(Instant.now().plusSeconds(90)))), "nonsense", "a.b.c",
                "eyJhbGciOiJub25lIn0.e30.")) {
            Answer refused = present(bad, Map.of());
            assertThat(refused.status()).as(bad).isEqualTo(401);
            assertThat(refused.json().getString("error")).isEqualTo("invalid_client");
        }
        String good = assertion(key, null, Map.of());
        assertThat(present(good, Map.of("client_id", "other")).status()).isEqualTo(401);
        assertThat(present(good, Map.of("client_secret", "x")).json().getString("error")).isEqualTo("invalid_request");
    }

    @Test
    @Rfc("7591#2")
    void aClientProvesItselfOnlyInTheWayItIsRegisteredFor() throws JOSEException {
        Map<String, String> grant = Map.of("grant_type", "client_credentials");
        Map<String, String> inBody = new HashMap<>(grant);
        inBody.put("client_id", clientId);
        inBody.put("client_secret", application.made().getString("client_secret"));
        assertThat(application.client().form(TOKEN, grant).status()).isEqualTo(200);
        assertThat(anonymous.form(TOKEN, inBody).status()).isEqualTo(200);

        Json.ok(root.patch(application.url(), "{\"token_endpoint_auth_method\": \"client_secret_post\"}"));
        assertThat(application.client().form(TOKEN, grant).status()).isEqualTo(401);
        assertThat(anonymous.form(TOKEN, inBody).status()).isEqualTo(200);
        registerKey();
        assertThat(application.client().form(TOKEN, grant).status()).isEqualTo(401);
        assertThat(anonymous.form(TOKEN, inBody).status()).isEqualTo(401);
    }

    @Test
    void aSecretThatIsReplacedIsAcceptedUntilItsTimeIsOver() {
        Map<String, String> grant = Map.of("grant_type", "client_credentials");
        String rotate = application.url() + "rotate_secret/";
        JsonObject rotated = Json.ok(root.post(rotate, "{\"keep_old_seconds\": 3600}"));
        HttpProbe renewed = anonymous.asBasic(clientId, rotated.getString("client_secret"));

        assertThat(application.client().form(TOKEN, grant).status()).isEqualTo(200);
        assertThat(renewed.form(TOKEN, grant).status()).isEqualTo(200);
        JsonObject shown = Json.ok(root.get(application.url()));
        assertThat(shown.getJsonArray("client_secrets")).hasSize(2);
        assertThat(shown.getJsonArray("client_secrets").getJsonObject(0).isNull("expires")).isTrue();
        assertThat(shown.getJsonArray("client_secrets").getJsonObject(1).getString("expires")).isNotEmpty();
        assertThat(root.send("DELETE", rotate).status()).isEqualTo(204);
        assertThat(application.client().form(TOKEN, grant).status()).isEqualTo(401);
        assertThat(renewed.form(TOKEN, grant).status()).isEqualTo(200);

        Json.ok(root.post(rotate, "{}"));
        assertThat(renewed.form(TOKEN, grant).status()).isEqualTo(401);
        for (String wrong : new String[] {"-1", "2592001", "\"soon\"", "[]"}) {
            assertThat(root.post(rotate, "{\"keep_old_seconds\": " + wrong + "}").status()).isEqualTo(400);
        }
    }
}
