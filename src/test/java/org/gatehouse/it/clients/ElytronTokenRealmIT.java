package org.gatehouse.it.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gatehouse.it.clients.stock.ItemsServlet;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Unique;
import org.gatehouse.it.harness.Documentation;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.JavaTool;
import org.gatehouse.it.harness.ResourceServer;
import org.gatehouse.it.harness.Slow;
import org.gatehouse.it.harness.TestServer;
import org.gatehouse.it.harness.TlsProxy;
import org.gatehouse.it.harness.WarFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Applications on another WildFly whose token realms check our tokens, set up as their page of the docs says. */
@Slow
class ElytronTokenRealmIT {

    private static final String SCRIPTS = "wildfly/resource-server/";
    private static final String ASKING = "/asking";
    private static final String READING = "/reading";
    /** Reads tokens too, and differs in nothing but the issuer that it believes. */
    private static final String ELSEWHERE = "/elsewhere";

    @TempDir
    private static Path scripts;
    private static TlsProxy gatehouse;
    private static ResourceServer server;
    private static StockClient opaque;
    private static StockClient jwt;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(ResourceServer.isWildFly(), "Elytron is WildFly's");
        gatehouse = TlsProxy.before(TestServer.shared().http());
        Person keeper = StockClient.keeper();
        opaque = StockClient.of(keeper, "opaque");
        jwt = StockClient.of(keeper, "jwt");
        JsonObject itself = Json.created(Person.root().http().post("/api/v2/applications/", """
                {"name": "%s", "user": %d, "client_type": "confidential", "may_introspect": true,
                 "authorization_grant_type": "client-credentials"}""".formatted(Unique.name("rs"), keeper.id())));
        server = ResourceServer.start(List.of(war(ASKING, "gatehouse-introspection"), war(READING, "gatehouse-jwt"),
                war(ELSEWHERE, "elsewhere-jwt")), ASKING + "/open", commands(),
                Map.of("INTROSPECTION_URL", gatehouse.base() + "/api/o/introspect/", "STOCK_CLIENT_ID",
                        itself.getString("client_id"), "STOCK_CLIENT_SECRET", itself.getString("client_secret"),
                        "TOKEN_ISSUER", TestServer.shared().base().toString(), "JAVA_TOOL_OPTIONS",
                        gatehouse.trust()));
    }

    private static Path war(String path, String domain) {
        Documentation page = Documentation.of("integrations/elytron.md");
        return WarFile.write(path.substring(1), List.of(ItemsServlet.class),
                Map.of("WEB-INF/web.xml", page.file("WEB-INF/web.xml"), "WEB-INF/jboss-web.xml",
                        page.file("WEB-INF/jboss-web.xml").replace("gatehouse-introspection", domain)));
    }

    private static List<Path> commands() throws IOException {
        Path jwtScript = ResourceServer.config(SCRIPTS + "jwt.cli");
        String keys = JavaTool.source(ResourceServer.config(SCRIPTS + "PublishedKeys.java"),
                TestServer.shared().base() + "/api/o/jwks/", "gatehouse-jwt");
        return List.of(ResourceServer.config(SCRIPTS + "roles.cli"),
                ResourceServer.config(SCRIPTS + "introspection.cli"), jwtScript,
                Files.writeString(scripts.resolve("keys.cli"), keys),
                Files.writeString(scripts.resolve("elsewhere.cli"), elsewhere(Files.readString(jwtScript))),
                Files.writeString(scripts.resolve("elsewhere-keys.cli"), elsewhere(keys)));
    }

    private static String elsewhere(String script) {
        return script.replace("gatehouse-jwt", "elsewhere-jwt").replace("TOKEN_ISSUER", "NO_TOKEN_ISSUER");
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
            gatehouse.close();
        }
    }

    @Test
    void bothKnowWhoHasComeAndWhatHeMayDo() {
        for (String path : List.of(ASKING, READING)) {
            String token = jwt.token("read groups");
            assertThat(as(token).get(path + "/items").text()).as(path).isEqualTo(jwt.subject(token));
            assertThat(as(token).post(path + "/items", "").status()).as(path).isEqualTo(403);
            assertThat(as(jwt.token("write")).post(path + "/items", "").status()).as(path).isEqualTo(200);
            assertThat(as(jwt.token("groups write")).get(path + "/items").status()).as(path).isEqualTo(200);
            assertThat(as(jwt.token("openid")).get(path + "/items").status()).as(path).isEqualTo(403);
            assertThat(as(token).get(path + "/items/keys").status()).as(path).isEqualTo(200);
            assertThat(as(jwt.token("read")).get(path + "/items/keys").status()).as(path).isEqualTo(403);
            assertThat(server.http().get(path + "/items").status()).as(path).isEqualTo(401);
        }
    }

    @Test
    void introspectionTakesOpaqueTokensAndRefusesWhatWasRevoked() {
        for (StockClient client : List.of(opaque, jwt)) {
            String token = client.token("read");
            assertThat(as(token).get(ASKING + "/items").status()).isEqualTo(200);
            client.revoke(token);
            StockClient.refused(as(token).get(ASKING + "/items"));
        }
        StockClient.refused(as("gta_" + "0".repeat(33)).get(ASKING + "/items"));
        StockClient.refused(as("x").get(ASKING + "/items"));
    }

    @Test
    void whoeverReadsTokensDoesNotLearnOfARevocation() {
        String token = jwt.token("read");
        jwt.revoke(token);
        assertThat(as(token).get(READING + "/items").status()).isEqualTo(200);
    }

    @Test
    void whatIsForOthersByOthersOrForgedIsRefused() {
        String token = jwt.token("read");
        assertThat(as(token).get(READING + "/items").status()).isEqualTo(200);
        StockClient.refused(as(token).get(ELSEWHERE + "/items"));
        StockClient.refused(as(jwt.token(Map.of("scope", "read"))).get(READING + "/items"));
        StockClient.refused(as(opaque.token("read")).get(READING + "/items"));
        StockClient.refused(as(jwt.idToken()).get(READING + "/items"));
        StockClient.refused(as(jwt.idToken()).get(ASKING + "/items"));
        for (String forged : StockClient.forgeries(token)) {
            StockClient.refused(as(forged).get(READING + "/items"));
            StockClient.refused(as(forged).get(ASKING + "/items"));
        }
    }

    @Test
    void aTokenEndsWhenItSays() throws InterruptedException {
        String token = jwt.token("read", 8);
        assertThat(as(token).get(READING + "/items").status()).isEqualTo(200);
        StockClient.awaitEnd(token, 1);
        StockClient.refused(as(token).get(READING + "/items"));
        StockClient.refused(as(token).get(ASKING + "/items"));
    }

    private static HttpProbe as(String token) {
        return server.http().asBearer(token);
    }
}
