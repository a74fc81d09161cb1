package org.gatehouse.it.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.Slow;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** The first start, later starts, and starts that must fail. */
@Slow
class StartIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String GENERATE = "";

    @Test
    void theFirstStartMakesASuperuserWhosePasswordOnlyItsOwnerCanRead() throws IOException {
        try (TestServer server = TestServer.start(Map.of("gatehouse.admin.password", GENERATE))) {
            Path file = server.dataDirectory().resolve("admin-password");
            String password = Files.readString(file).strip();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(server.dataDirectory())))
                    .isEqualTo("rwx------");
            assertThat(Files.readString(server.log())).contains(file.toString()).doesNotContain(password);

            HttpProbe admin = server.http().asBasic(TestServer.ADMIN_USERNAME, password);
            assertThat(admin.get("/api/v2/me/").json().toString()).contains("\"is_superuser\":true");
            server.restart();
            assertThat(admin.get("/api/v2/me/").status()).isEqualTo(200);
            assertThat(file).exists();

            assertThat(admin.patch("/api/v2/users/1/", "{\"password\": \"my own\"}").status()).isEqualTo(200);
            assertThat(file).doesNotExist();
            assertThat(admin.get("/api/v2/me/").status()).isEqualTo(401);
            assertThat(server.http().asBasic(TestServer.ADMIN_USERNAME, "my own").get("/api/v2/me/").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void mistakesInTheSettingsAreAllNamedAndEndTheProcess() throws IOException {
        try (TestServer server = TestServer.launch(Map.of("gatehouse.base-url", "ftp://nowhere",
                "gatehouse.password.concurrency", "many", "gatehouse.grants.password", "perhaps"))) {
            assertThat(server.waitForExit(PATIENCE)).isNotZero();
            assertThat(Files.readString(server.log())).contains("GATEHOUSE_BASE_URL", "GATEHOUSE_PASSWORD_CONCURRENCY",
                    "GATEHOUSE_GRANTS_PASSWORD");
        }
    }

    @Test
    void aDatabaseThatCannotBeReachedEndsTheProcessWithItsName() throws IOException {
        try (TestServer server = TestServer.launch(Map.of("gatehouse.db.url", "jdbc:mysql://127.0.0.1:9/nowhere",
                "gatehouse.db.user", "u", "gatehouse.db.password", "do-not-print-me"))) {
            assertThat(server.waitForExit(PATIENCE)).isNotZero();
            assertThat(Files.readString(server.log())).contains("Gatehouse could not start",
                    "jdbc:mysql://127.0.0.1:9/nowhere").doesNotContain("do-not-print-me");
        }
    }

    @Test
    void aFailedStartThatMayStayUpIsNotReady() {
        try (TestServer server = TestServer.launch(Map.of("gatehouse.db.url", "jdbc:mysql://127.0.0.1:9/nowhere",
                "gatehouse.exit-on-failure", "false"))) {
            for (int i = 0; i < 20 && server.isAlive(); i++) {
                assertThat(statusOfReady(server)).isNotEqualTo(200);
                pause();
            }
        }
    }

    private static int statusOfReady(TestServer server) {
        try {
            return server.http().get("/health/ready").status();
        } catch (RuntimeException notListening) {
            return 0;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
