package org.gatehouse.it.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URI;
import java.util.List;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** What the server tells about itself. */
class MetadataIT {

    private static final String SERVER = "/.well-known/oauth-authorization-server";
    private static final String RESOURCE = "/.well-known/oauth-protected-resource";

    private final HttpProbe anonymous = TestServer.shared().http().anonymous();
    private final String base = anonymous.base().toString();

    @Test
    @Rfc("8414#2")
    void everyEndpointIsFoundByMetadataAndIsThere() {
        JsonObject server = Json.ok(anonymous.get(SERVER));

        assertThat(server.getString("issuer")).isEqualTo(base);
        assertThat(server.getString("token_endpoint")).isEqualTo(base + "/api/o/token/");
        assertThat(server.getString("introspection_endpoint")).isEqualTo(base + "/api/o/introspect/");
        assertThat(server.getString("revocation_endpoint")).isEqualTo(base + "/api/o/revoke_token/");
        assertThat(words(server, "grant_types_supported")).contains("refresh_token", "client_credentials", "password");
        assertThat(words(server, "token_endpoint_auth_methods_supported")).contains("client_secret_basic",
                "client_secret_post", "private_key_jwt", "none");
        assertThat(words(server, "introspection_endpoint_auth_methods_supported")).doesNotContain("none");
        assertThat(words(server, "scopes_supported")).contains("read", "write");
        server.forEach((name, value) -> {
            if (name.endsWith("_endpoint") || name.equals("jwks_uri")) {
                String path = URI.create(((JsonString) value).getString()).getPath();
                assertThat(anonymous.get(path).status()).as(name).isNotEqualTo(404);
            }
        });
    }

    @Test
    @Rfc("8414#3.3")
    void theIssuerIsNeverWhatARequestSays() {
        Answer answer = anonymous.with("X-Forwarded-Host", "evil.example.org").with("X-Forwarded-Proto", "https")
                .with("Forwarded", "host=evil.example.org").get(SERVER);

        assertThat(answer.text()).doesNotContain("evil");
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(anonymous.get(SERVER + "/evil").status()).isEqualTo(404);
        assertThat(anonymous.send("POST", SERVER).status()).isEqualTo(405);
        assertThat(anonymous.get("/.well-known/nothing").status()).isEqualTo(404);
    }

    @Test
    @Rfc("9728#3")
    void theApiIsAProtectedResourceThatNamesItsAuthorizationServer() {
        for (String path : List.of(RESOURCE, RESOURCE + "/api/v2", RESOURCE + "/api/v2/")) {
            JsonObject resource = Json.ok(anonymous.get(path));
            assertThat(resource.getString("resource")).isEqualTo(base + "/api/v2/");
            assertThat(words(resource, "authorization_servers")).containsExactly(base);
            assertThat(words(resource, "bearer_methods_supported")).containsExactly("header");
            assertThat(words(resource, "scopes_supported")).contains("read", "write");
        }
        assertThat(anonymous.get(RESOURCE + "/api/v3").status()).isEqualTo(404);
    }

    @Test
    @Rfc("9728#5.1")
    void aChallengeLeadsToTheAuthorizationServer() {
        String challenge = anonymous.get("/api/v2/me/").header("WWW-Authenticate");
        String url = challenge.replaceAll(".*resource_metadata=\"([^\"]+)\".*", "$1");

        assertThat(challenge).startsWith("Bearer realm=api authorization_url=/api/o/authorize/")
                .doesNotContain("error");
        assertThat(url).startsWith(base);
        assertThat(Json.ok(anonymous.get(URI.create(url).getPath())).getString("resource"))
                .isEqualTo(base + "/api/v2/");
        assertThat(anonymous.asBearer("nonsense").get("/api/v2/me/").header("WWW-Authenticate"))
                .contains("error=\"invalid_token\"").contains("resource_metadata=");
    }

    private static List<String> words(JsonObject object, String name) {
        return object.getJsonArray(name).getValuesAs(JsonString::getString);
    }
}
