package org.gatehouse.it.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gatehouse.it.clients.stock.StockApplication;
import org.gatehouse.it.clients.stock.StockResource;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.Documentation;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.ResourceServer;
import org.gatehouse.it.harness.Slow;
import org.gatehouse.it.harness.TestServer;
import org.gatehouse.it.harness.WarFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An application on another server that reads our tokens by MicroProfile JWT, set up as its page of the docs says. */
@Slow
class MicroProfileJwtIT {

    private static final String CONFIG = "META-INF/microprofile-config.properties";
    private static final String OF_PAYARA = "payara-mp-jwt.properties";
    /** By how many seconds the application lets clocks differ. */
    private static final int SKEW = 5;
    private static ResourceServer server;

    private final StockClient client = StockClient.of(StockClient.keeper(), "jwt");

    @BeforeAll
    static void start() {
        String issuer = TestServer.shared().base().toString();
        // The second one differs in nothing but the issuer that it believes.
        server = ResourceServer.start(List.of(war("stock", issuer), war("elsewhere", "https://elsewhere.example.org")),
                "/stock/open");
    }

    private static Path war(String name, String issuer) {
        Documentation page = Documentation.of("integrations/microprofile-jwt.md");
        String config = page.file(CONFIG).replace("https://id.example.org/", TestServer.shared().base() + "/")
                .replace("https://id.example.org", issuer);
        assertThat(config).contains("mp.jwt.verify.clock.skew=" + SKEW);
        return WarFile.write(name, List.of(StockApplication.class, StockResource.class),
                Map.of("WEB-INF/classes/" + CONFIG, config, "WEB-INF/classes/" + OF_PAYARA, page.file(OF_PAYARA),
                        "WEB-INF/beans.xml", "", "WEB-INF/web.xml", page.file("WEB-INF/web.xml")));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void itKnowsWhoHasComeAndWhatTheScopePermits() {
        String token = client.token("read");
        Answer items = as(token).get("/stock/items");

        assertThat(items.status()).as(items.toString()).isEqualTo(200);
        assertThat(items.text()).isEqualTo(client.subject(token));
        assertThat(as(token).post("/stock/items", "{}").status()).isEqualTo(403);
        assertThat(as(client.token("write")).post("/stock/items", "{}").status()).isEqualTo(200);
        StockClient.refused(server.http().get("/stock/items"));
    }

    @Test
    void groupsAreRoles() {
        assertThat(as(client.token("read groups")).get("/stock/keys").status()).isEqualTo(200);
        assertThat(as(client.token("read")).get("/stock/keys").status()).isEqualTo(403);
    }

    @Test
    void whatIsForOthersByOthersOrForgedIsRefused() {
        String token = client.token("read");
        assertThat(as(token).get("/stock/items").status()).isEqualTo(200);
        StockClient.refused(as(token).get("/elsewhere/items"));
        StockClient.refused(as(client.token(Map.of("scope", "read"))).get("/stock/items"));
        StockClient.refused(as(client.idToken()).get("/stock/items"));
        for (String forged : StockClient.forgeries(token)) {
            Answer answer = as(forged).get("/stock/items");
            assertThat(answer.status()).as(answer.toString()).isIn(401, 500); // WildFly: 500 for alg none
            assertThat(answer.text()).doesNotContain(client.subject(token));
        }
    }

    @Test
    void aTokenEndsWhenItSays() throws InterruptedException {
        String token = client.token("read", 8);
        assertThat(as(token).get("/stock/items").status()).isEqualTo(200);
        StockClient.awaitEnd(token, SKEW);
        StockClient.refused(as(token).get("/stock/items"));
    }

    private static HttpProbe as(String token) {
        return server.http().asBearer(token);
    }
}
