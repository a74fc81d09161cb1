package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.gatehouse.fixture.Awx;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** The roots, open to everybody, and the URL by which callers recognise themselves. */
class RootsIT {

    private final HttpProbe anonymous = TestServer.shared().http();

    @Test
    @Awx({1, 3, 40})
    void theApiRootNamesVersionsAndTheOAuthRoot() {
        JsonObject root = Json.ok(anonymous.get("/api/"));
        assertThat(root.getString("current_version")).isEqualTo("/api/v2/");
        assertThat(root.getJsonObject("available_versions").getString("v2")).isEqualTo("/api/v2/");
        assertThat(root.keySet()).contains("description", "custom_logo", "custom_login_info",
                "login_redirect_override");
        JsonObject oauth = Json.ok(anonymous.get(root.getString("oauth2")));
        assertThat(oauth.getString("token")).isEqualTo("/api/o/token/");
        assertThat(oauth.getString("revoke_token")).isEqualTo("/api/o/revoke_token/");
    }

    @Test
    @Awx(4)
    void theVersionRootListsEveryResource() {
        JsonObject root = Json.ok(anonymous.get("/api/v2/"));
        for (String resource : new String[] {"ping", "config", "settings", "me", "organizations", "users",
                "applications",
                "tokens", "activity_stream"}) {
            assertThat(root.getString(resource)).isEqualTo("/api/v2/" + resource + "/");
        }
    }

    @Test
    @Awx(5)
    void pingTellsWhichNodeAnswers() {
        JsonObject ping = Json.ok(anonymous.get("/api/v2/ping/"));
        assertThat(ping.getBoolean("ha")).isFalse();
        assertThat(ping.getString("version")).matches("\\d+\\.\\d+\\.\\d+");
        JsonObject instance = ping.getJsonArray("instances").getJsonObject(0);
        assertThat(instance.keySet()).contains("node", "node_type", "uuid", "heartbeat", "capacity", "version");
        assertThat(instance.getString("node")).isEqualTo(ping.getString("active_node"));
        assertThat(instance.getString("uuid")).isEqualTo(ping.getString("install_uuid")).isNotEmpty();
        assertThat(ping.getJsonArray("instance_groups").getJsonObject(0).keySet())
                .contains("name", "capacity", "instances");
    }

    @Test
    @Awx(13)
    void onlyCallersWithANameLearnTheVersionFromHeaders() {
        Answer known = Person.root().http().get("/api/v2/me/");
        assertThat(known.header("X-API-Product-Name")).isEqualTo("AWX");
        assertThat(known.header("X-API-Product-Version")).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(known.header("X-API-Time")).matches("\\d+\\.\\d{3}s");
        assertThat(known.header("X-API-Node")).isNotBlank();
        assertThat(known.header("Vary")).contains("Accept", "Cookie");
        assertThat(known.header("Content-Type")).startsWith("application/json");
        for (String path : new String[] {"/api/", "/api/v2/", "/api/v2/ping/", "/api/v2/users/"}) {
            Answer unknown = anonymous.get(path);
            assertThat(unknown.header("X-API-Node")).as(path).isNotBlank();
            assertThat(unknown.header("X-API-Time")).as(path).matches("\\d+\\.\\d{3}s");
            assertThat(unknown.header("Vary")).as(path).contains("Accept", "Cookie");
            assertThat(unknown.header("Allow")).as(path).contains("GET");
            assertThat(unknown.header("X-API-Product-Name")).as(path).isEqualTo("AWX");
            assertThat(unknown.header("X-API-Product-Version")).as(path).isNull();
        }
    }

    @Test
    @Awx(14)
    void meIsAListOfTheCallerAlone() {
        Person somebody = Person.stranger();
        JsonObject me = Json.ok(somebody.http().get("/api/v2/me/"));
        assertThat(me.getInt("count")).isOne();
        assertThat(me.getJsonArray("results").getJsonObject(0).getJsonNumber("id").longValue())
                .isEqualTo(somebody.id());
        assertThat(me.getJsonArray("results").getJsonObject(0))
                .isEqualTo(Json.ok(somebody.http().get(somebody.url())));
        assertThat(Json.detail(somebody.http().get("/api/v2/me/?page=2"), 404)).isEqualTo("Invalid page.");
        assertThat(Json.ids(somebody.http().get("/api/v2/me/?username=nobody"))).isEmpty();
    }

    @Test
    void configTellsAuditorsMoreThanUsers() {
        assertThat(Json.ok(Person.stranger().http().get("/api/v2/config/")).keySet()).contains("time_zone",
                "license_info", "version", "eula", "analytics_status", "analytics_collectors", "become_methods")
                .doesNotContain("project_base_dir");
        assertThat(Json.ok(Person.root().http().get("/api/v2/config/")).keySet()).contains("project_base_dir",
                "project_local_paths", "custom_virtualenvs");
        assertThat(anonymous.get("/api/v2/config/").status()).isEqualTo(401);
    }

    @Test
    @Awx(8)
    void unknownUrlsAreNotFoundWhoeverAsks() {
        for (String path : new String[] {"/api/v2/nosuch/", "/api/nosuch/", "/nosuch", "/api/gateway/v1/tokens/",
                "/o/token/", "/api/v1/", "/api/v2/users/1/nosuch/"}) {
            assertThat(Json.detail(anonymous.get(path), 404)).as(path).isNotBlank();
            assertThat(Json.detail(Person.root().http().post(path, "{}"), 404)).as(path).isNotBlank();
        }
    }

    @Test
    void theRootsRefuseOtherMethodsInJson() {
        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE", "PROPFIND"}) {
            for (String path : new String[] {"/api/", "/health/live"}) {
                Answer refused = anonymous.send(method, path);
                Json.detail(refused, 405);
                assertThat(refused.header("Allow")).contains("GET");
            }
            assertThat(Person.root().http().send(method, "/api/v2/ping/").status()).isEqualTo(405);
        }
    }
}
