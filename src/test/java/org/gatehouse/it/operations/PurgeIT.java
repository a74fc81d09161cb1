package org.gatehouse.it.operations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.gatehouse.fixture.Awx;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.CommandLine;
import org.gatehouse.it.harness.DatabaseMatters;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.Slow;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** What a server removes by itself, and what it keeps. */
@Slow
@DatabaseMatters
class PurgeIT {

    private static final int FAMILY_SECONDS = 25;

    private static void await(String what, BooleanSupplier true_) throws InterruptedException {
        Instant limit = Instant.now().plus(Duration.ofSeconds(90));
        while (!true_.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(limit);
            Thread.sleep(300);
        }
    }

    private static JsonObject token(HttpProbe admin, String more) {
        return Json.created(admin.post("/api/v2/tokens/",
                "{\"expires\": \"%s\"%s}".formatted(Instant.now().plusSeconds(3), more)));
    }

    @Test
    @Awx(142)
    void whatNobodyCanUseGoesAndWhatCanBeRenewedStays() throws Exception {
        try (TestServer server = TestServer.start(Map.of("gatehouse.purge.interval", "1",
                "gatehouse.refresh.max-lifetime", Integer.toString(FAMILY_SECONDS)))) {
            HttpProbe admin = server.http().asBearer(Json.created(server.http()
                    .asBasic(TestServer.ADMIN_USERNAME, TestServer.ADMIN_PASSWORD).post("/api/v2/tokens/", "{}"))
                    .getString("token"));
            JsonObject application = Json.created(admin.post("/api/v2/applications/",
                    """
                    {"name": "a", "user": 1, "client_type": "confidential", "authorization_grant_type": "password"}"""));
            HttpProbe client = server.http().asBasic(application.getString("client_id"),
                    application.getString("client_secret"));
            String forApplication = ", \"application\": " + application.getInt("id");
            JsonObject idle = token(admin, forApplication);
            JsonObject renewed = token(admin, forApplication);
            JsonObject personal = token(admin, "");

            await("the personal token goes", () -> admin.get(personal.getString("url")).status() == 404);
            assertThat(admin.get(idle.getString("url")).status()).isEqualTo(200);
            Answer pair = refresh(client, renewed.getString("refresh_token"));
            assertThat(pair.status()).as(pair.toString()).isEqualTo(200);
            // a spent one that comes back ends its family, so it must still be known
            assertThat(refresh(client, renewed.getString("refresh_token")).text()).contains("just been used");

            await("the idle family goes", () -> admin.get(idle.getString("url")).status() == 404);
            assertThat(refresh(client, idle.getString("refresh_token")).status()).isEqualTo(400);
            assertThat(server.http().asBearer(pair.json().getString("access_token")).get("/api/v2/me/").status())
                    .isEqualTo(200);
            theActivityStreamIsKeptAsLongAsTheSettingSays(server, admin);
        }
    }

    private static void theActivityStreamIsKeptAsLongAsTheSettingSays(TestServer server, HttpProbe admin)
            throws SQLException, InterruptedException {
        CommandLine line = CommandLine.of(server);
        int all = Json.ok(admin.get("/api/v2/activity_stream/")).getInt("count");
        assertThat(line.run("cleanup_activitystream").output())
                .isEqualToIgnoringNewLines("Activity stream entries deleted: 0");
        assertThat(line.run("cleanup_activitystream", "--days", "0", "--dry-run").output())
                .isEqualToIgnoringNewLines("Activity stream entries that would be deleted: " + all);
        assertThat(line.run("cleanup_activitystream", "--days", "x").code()).isEqualTo(2);
        assertThat(line.run("cleanup_activitystream", "--days", "-1").code()).isEqualTo(2);
        server.stop();
        try (Connection connection = server.database().open(); Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE activity_entries SET occurred = '2020-01-01 00:00:00' WHERE id <= 3");
            statement.executeUpdate("INSERT INTO settings (name, content, created, modified) VALUES "
                    + "('ACTIVITY_STREAM_RETENTION_DAYS', '30', '2020-01-01 00:00:00', '2020-01-01 00:00:00')");
            for (int i = 0; i < 2500; i++) { // more than a batch
                statement.addBatch("INSERT INTO session_clients (public_id, application_id) "
                        + "SELECT 'ended" + i + "', MIN(id) FROM applications");
            }
            statement.executeBatch();
        }
        server.restart();
        await("old entries go", () -> Json.ok(admin.get("/api/v2/activity_stream/?timestamp=2020-01-01T00:00:00Z"))
                .getInt("count") == 0);
        assertThat(Json.ok(admin.get("/api/v2/activity_stream/")).getInt("count")).isEqualTo(all - 3);
        assertThat(line.run("cleanup_activitystream", "--days", "0").output())
                .isEqualToIgnoringNewLines("Activity stream entries deleted: " + (all - 3));
        server.stop();
        try (Connection connection = server.database().open();
                Statement statement = connection.createStatement();
                ResultSet left = statement.executeQuery("SELECT COUNT(*) FROM session_clients")) {
            assertThat(left.next()).isTrue();
            assertThat(left.getInt(1)).as("who relied on sessions that are over").isZero();
        }
    }

    private static Answer refresh(HttpProbe client, String refreshToken) {
        return client.form("/api/o/token/", Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }
}
