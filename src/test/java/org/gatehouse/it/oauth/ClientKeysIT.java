package org.gatehouse.it.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Simultaneous;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client that keeps its keys at an address of its own changes them whenever it likes. */
@Rfc("OIDC-Core#10.1.1")
class ClientKeysIT {

    private static final long PAUSE = 10_000;

    private final AtomicInteger fetches = new AtomicInteger();
    private volatile String published = "";
    private volatile int status = 200;
    private HttpServer site;
    private String clientId;

    @BeforeEach
    void theClientHasASite() throws IOException {
        site = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        site.createContext("/keys", exchange -> {
            fetches.incrementAndGet();
            byte[] body = published.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        site.start();
        Application application = Application.create("\"user\": " + Person.root().id(), "confidential",
                "client-credentials");
        Json.ok(Person.root().http().patch(application.url(),
                "{\"token_endpoint_auth_method\": \"private_key_jwt\", \"jwks_uri\": \"http://127.0.0.1:%d/keys\"}"
                        .formatted(site.getAddress().getPort())));
        clientId = application.made().getString("client_id");
    }

    @AfterEach
    void stop() {
        site.stop(0);
    }

    @Test
    void aNewKeyIsFetchedWhenItIsUsedButStrangersCauseNoFloodOfFetches() throws Exception {
        ECKey first = new ECKeyGenerator(Curve.P_256).keyID("first").generate();
        ECKey second = new ECKeyGenerator(Curve.P_256).keyID("second").generate();
        published = new JWKSet(first.toPublicJWK()).toString();
        assertThat(present(first).status()).isEqualTo(200);
        long fetched = System.nanoTime();
        assertThat(present(first).status()).isEqualTo(200);
        assertThat(fetches).hasValue(1);

        published = new JWKSet(second.toPublicJWK()).toString();
        assertThat(Simultaneous.atOnce(20, () -> present(second))).allMatch(answer -> answer.status() == 401);
        assertThat(present(first).status()).isEqualTo(200);
        assertThat(fetches).hasValue(1);
        Thread.sleep(Math.max(0, PAUSE + 500 - (System.nanoTime() - fetched) / 1_000_000));
        assertThat(Simultaneous.atOnce(20, () -> present(second))).allMatch(answer -> answer.status() == 200);
        assertThat(fetches).hasValue(2);
        assertThat(present(first).status()).as("taken back").isEqualTo(401);
    }

    @Test
    void aSiteThatFailsLetsNobodyInAndNobodyWaitLong() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).keyID("first").generate();
        published = new JWKSet(key.toPublicJWK()).toString();
        status = 500;
        Answer refused = present(key);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.json().getString("error")).isEqualTo("invalid_client");
        status = 200;
        assertThat(present(key).status()).as("it waits before it tries again").isEqualTo(401);
        assertThat(fetches).hasValue(1);
    }

    private Answer present(ECKey key) throws JOSEException {
        SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder().issuer(clientId).subject(clientId)
                        .audience(TestServer.shared().base().toString()).jwtID(UUID.randomUUID().toString())
                        .expirationTime(Date.from(Instant.now().plusSeconds(120))).build());
        jwt.sign(new ECDSASigner(key));
        return TestServer.shared().http().anonymous().form("/api/o/token/", Map.of("grant_type", "client_credentials",
                "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer", "client_assertion",
                jwt.serialize()));
    }
}
