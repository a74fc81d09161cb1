package org.gatehouse.it.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.it.fixture.Application;
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

/** JWTs that were signed by the wrong key, in the wrong way or not at all, wherever one is read. */
@Rfc({"8725#2.1", "8725#2.2", "8725#3.10"})
class ForgedAssertionIT {

    private static final String TOKEN = "/api/o/token/";

    private final AtomicInteger visits = new AtomicInteger();
    private RSAKey own;
    private HttpServer attacker;

    @BeforeEach
    void theAttackerHasAKeyAndASite() throws IOException, JOSEException {
        own = new RSAKeyGenerator(2048).keyID("own").generate();
        attacker = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        attacker.createContext("/", exchange -> {
            visits.incrementAndGet();
            byte[] keys = new JWKSet(own).toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        attacker.start();
    }

    @AfterEach
    void nobodyHasVisitedHim() {
        attacker.stop(0);
        assertThat(visits).hasValue(0);
    }

    @Test
    void aClientIsNotWhoHasForgedItsAssertion() throws JOSEException {
        RSAKey genuine = new RSAKeyGenerator(2048).keyID("one").generate();
        Application application = Application.create("\"user\": " + Person.root().id(), "confidential",
                "client-credentials");
        Json.ok(Person.root().http().patch(application.url(),
                "{\"token_endpoint_auth_method\": \"private_key_jwt\", \"jwks\": {\"keys\": [%s]}}"
                        .formatted(genuine.toPublicJWK().toJSONString())));
        String clientId = application.made().getString("client_id");

        for (Map.Entry<String, String> forged : forgeries(genuine, claims(clientId), "JWT").entrySet()) {
            Answer refused = present(forged.getValue());
            assertThat(refused.status()).as(forged.getKey()).isEqualTo(401);
            assertThat(refused.json().getString("error")).as(forged.getKey()).isEqualTo("invalid_client");
        }
        assertThat(present(signed(header(JWSAlgorithm.RS256, "one"), claims(clientId), new RSASSASigner(genuine)))
                .status()).isEqualTo(200);
    }

    @Test
    void aForgedIdTokenHintsAtNobodyAndSignsNobodyOut() throws JOSEException, ParseException {
        CodeClient client = CodeClient.confidential();
        Browser browser = Browser.of(Person.stranger());
        JsonObject tokens = Json.ok(client.redeem(client.code(browser, "scope", "openid")));
        JWSObject hint = JWSObject.parse(tokens.getString("id_token"));
        RSAKey published = JWKSet.parse(TestServer.shared().http().get("/api/o/jwks/").text())
                .getKeyByKeyId(hint.getHeader().getKeyID()).toRSAKey();
        Map<String, Object> claims = hint.getPayload().toJSONObject();

        for (Map.Entry<String, String> forged : forgeries(published, claims, "JWT").entrySet()) {
            Answer page = browser.get("/api/o/logout/?id_token_hint=" + forged.getValue());
            assertThat(page.status()).as(forged.getKey()).isEqualTo(400);
            assertThat(page.text()).as(forged.getKey()).contains("id=\"error\"", "id_token_hint");
        }
        assertThat(browser.statusOfMe()).isEqualTo(200);
        claims.put("sub", "somebody else");
        String other = signed(header(JWSAlgorithm.RS256, own.getKeyID()), claims, new RSASSASigner(own));
        assertThat(client.authorize(browser, "scope", "openid", "prompt", "none", "id_token_hint", other))
                .containsKey("code");
    }

    @Test
    void oneKindOfTokenIsNotTakenForAnother() throws ParseException {
        CodeClient client = CodeClient.with(", \"access_token_format\": \"jwt\"");
        Browser browser = Browser.of(Person.stranger());
        JsonObject tokens = Json.ok(client.redeem(client.code(browser, "scope", "openid read")));
        String idToken = tokens.getString("id_token");
        String accessToken = tokens.getString("access_token");
        assertThat(Jwt.of(accessToken).header().getString("typ")).isEqualTo("at+jwt");

        assertThat(TestServer.shared().http().asBearer(idToken).get("/api/v2/me/").status()).isEqualTo(401);
        assertThat(TestServer.shared().http().asBearer(idToken).get("/api/o/userinfo/").status()).isEqualTo(401);
        assertThat(client.http().form("/api/o/introspect/", Map.of("token", idToken)).text())
                .isEqualTo("{\"active\":false}");
        assertThat(browser.get("/api/o/logout/?id_token_hint=" + accessToken).status()).isEqualTo(400);
        for (String assertion : new String[] {idToken, accessToken}) {
            assertThat(present(assertion).json().getString("error")).isEqualTo("invalid_client");
        }
        assertThat(TestServer.shared().http().asBearer(accessToken).get("/api/v2/me/").status()).isEqualTo(200);
    }

    /** What attackers make of a public key and claims that they know; by what each of them tries. */
    private Map<String, String> forgeries(RSAKey known, Map<String, Object> claims, String typ) throws JOSEException {
        String kid = known.getKeyID();
        JWSSigner mine = new RSASSASigner(own);
        byte[] der = known.toRSAPublicKey().getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END PUBLIC KEY-----\n";
        URI site = URI.create("http://127.0.0.1:" + attacker.getAddress().getPort() + "/keys");
        Map<String, String> all = new LinkedHashMap<>();
        for (byte[] secret : new byte[][] {der, pem.getBytes(StandardCharsets.UTF_8), known.getModulus().decode(),
                known.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)}) {
            all.put("HS256 by a public key of " + secret.length + " bytes",
                    signed(header(JWSAlgorithm.HS256, kid), claims, new MACSigner(secret)));
        }
        all.put("another key of this name", signed(header(JWSAlgorithm.RS256, kid), claims, mine));
        all.put("another key of another name", signed(header(JWSAlgorithm.RS256, "own"), claims, mine));
        all.put("a key without a name", signed(new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT)
                .build(), claims, mine));
        all.put("jwk", signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(kid).type(JOSEObjectType.JWT)
                .jwk(own.toPublicJWK()).build(), claims, mine));
        all.put("jku", signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("own").type(JOSEObjectType.JWT)
                .jwkURL(site).build(), claims, mine));
        all.put("x5u", signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("own").type(JOSEObjectType.JWT)
                .x509CertURL(site).build(), claims, mine));
        all.put("crit", signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(kid).type(JOSEObjectType.JWT)
                .criticalParams(Set.of("x")).customParam("x", true).build(), claims, mine));
        all.put("ES256 under the name of an RSA key", signed(header(JWSAlgorithm.ES256, kid), claims,
                new ECDSASigner(new ECKeyGenerator(Curve.P_256).generate())));
        for (String algorithm : new String[] {"none", "None", "NONE", "", "HS256", "RS1"}) {
            String head = "{\"alg\":\"" + algorithm + "\",\"typ\":\"" + typ + "\",\"kid\":\"" + kid + "\"}.";
            String unsigned = Jwt.encode(head.substring(0, head.length() - 1)) + "."
                    + new Payload(claims).toBase64URL() + ".";
            all.put("unsigned with alg " + algorithm, unsigned);
            all.put("signed by nothing with alg " + algorithm, unsigned + "AAAA");
        }
        return all;
    }

    private static Map<String, Object> claims(String clientId) {
        return new LinkedHashMap<>(Map.of("iss", clientId, "sub", clientId, "aud",
                TestServer.shared().http().base().toString(), "jti", UUID.randomUUID().toString(), "exp",
                Instant.now().getEpochSecond() + 120));
    }

    private static JWSHeader header(JWSAlgorithm algorithm, String kid) {
        return new JWSHeader.Builder(algorithm).keyID(kid).type(JOSEObjectType.JWT).build();
    }

    private static String signed(JWSHeader header, Map<String, Object> claims, JWSSigner signer) throws JOSEException {
        JWSObject jws = new JWSObject(header, new Payload(claims));
        jws.sign(signer);
        return jws.serialize();
    }

    private static Answer present(String assertion) {
        return TestServer.shared().http().anonymous().form(TOKEN, Map.of("grant_type", "client_credentials",
                "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer", "client_assertion",
                assertion));
    }
}
