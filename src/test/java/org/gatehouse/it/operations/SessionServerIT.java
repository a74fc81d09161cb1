package org.gatehouse.it.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.it.fixture.Simultaneous.atOnce;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gatehouse.fixture.Awx;
import org.gatehouse.it.fixture.Browser;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.Slow;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** A server behind a proxy that ends TLS: what a restart leaves, what cookies say, who is stopped, what ends. */
@Slow
class SessionServerIT {

    private static final String BASE = "https://id.example.org";
    private static final String ME = "/api/v2/me/";
    private static final String TOKENS = "/api/v2/tokens/";
    private static final int ADDRESS_LIMIT = 5;

    @Test
    @Awx({113, 118})
    void sessionsOutliveARestartAndObeyTheSettings() throws Exception {
        try (TestServer server = TestServer.start(Map.of("gatehouse.base-url", BASE, "gatehouse.login.address-limit",
                Integer.toString(ADDRESS_LIMIT), "gatehouse.trusted-proxies", "127.0.0.0/8"))) {
            Browser browser = Browser.at(server);
            Answer login = browser.signIn(TestServer.ADMIN_USERNAME, TestServer.ADMIN_PASSWORD);
            assertThat(login.status()).as(login.toString()).isEqualTo(302);
            assertThat(login.headers().allValues("Set-Cookie")).hasSize(3)
                    .allMatch(cookie -> cookie.endsWith("; Secure"));
            overTlsTheOriginHasToBeOurs(browser);
            anAddressIsStoppedAndTheOthersAreNot(server.http());

            server.stop();
            List<String> dump = server.database().dump().toList();
            assertThat(dump).anyMatch(row -> row.startsWith("sessions{"))
                    .noneMatch(row -> row.contains(browser.cookie("awx_sessionid")));
            choose(server, Map.of("SESSIONS_PER_USER", "3", "SESSION_COOKIE_AGE", "60", "AUTH_BASIC_ENABLED", "false"));
            server.restart();
            assertThat(browser.get(ME).header("Session-Timeout")).isEqualTo("60");
            assertThat(server.http().asBasic(TestServer.ADMIN_USERNAME, TestServer.ADMIN_PASSWORD).get(ME).status())
                    .isEqualTo(401);
            List<Browser> three = onlyTheNewestThreeStay(server, browser);
            Thread.sleep(7_000); // a tenth of sixty seconds may pass until a use is written
            assertThat(three.get(0).statusOfMe()).isEqualTo(200);
            Thread.sleep(2_000);
            server.stop();
            assertThat(count(server, "SELECT COUNT(*) FROM sessions")).isEqualTo(3);
            assertThat(count(server, "SELECT COUNT(*) FROM sessions WHERE last_seen > created")).isOne();
            assertThat(Files.readString(server.log())).doesNotContain(browser.cookie("awx_sessionid"),
                    three.get(0).cookie("awx_sessionid"));
        }
    }

    private static void overTlsTheOriginHasToBeOurs(Browser browser) {
        HttpProbe script = browser.script();
        assertThat(Json.detail(script.post(TOKENS, "{}"), 403)).isEqualTo(
                "CSRF Failed: Referer checking failed - no Referer.");
        assertThat(Json.detail(script.with("Referer", "https://id.example.org.evil.example/").post(TOKENS, "{}"), 403))
                .startsWith("CSRF Failed: Origin checking failed");
        for (String[] ours : new String[][] {{"Referer", BASE + TOKENS}, {"Origin", BASE},
                {"Sec-Fetch-Site", "same-origin"}}) {
            assertThat(script.with(ours[0], ours[1]).post(TOKENS, "{}").status()).as(ours[0]).isEqualTo(201);
        }
        assertThat(script.with("Origin", "null").post(TOKENS, "{}").status()).isEqualTo(403);
    }

    /** Another account each time, so that only the address is at fault; the proxy vouches for the last one only. */
    private static void anAddressIsStoppedAndTheOthersAreNot(HttpProbe http) {
        for (int i = 0; i <= ADDRESS_LIMIT; i++) {
            Answer answer = http.with("X-Forwarded-For", "198.51.100." + i + ", 203.0.113.9")
                    .asBasic("nobody" + i, "x").get(ME);
            assertThat(answer.status()).isEqualTo(i < ADDRESS_LIMIT ? 401 : 429);
        }
        assertThat(http.with("X-Forwarded-For", "203.0.113.9")
                .asBasic(TestServer.ADMIN_USERNAME, TestServer.ADMIN_PASSWORD).get(ME).status()).isEqualTo(429);
        assertThat(http.with("X-Forwarded-For", "203.0.113.10")
                .asBasic(TestServer.ADMIN_USERNAME, TestServer.ADMIN_PASSWORD).get(ME).status()).isEqualTo(200);
    }

    private static List<Browser> onlyTheNewestThreeStay(TestServer server, Browser oldest) throws Exception {
        List<Browser> browsers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            browsers.add(Browser.at(server));
        }
        List<Answer> answers = atOnce(browsers.stream().<Callable<Answer>> map(
                browser -> () -> browser.signIn(TestServer.ADMIN_USERNAME, TestServer.ADMIN_PASSWORD)).toList());
        assertThat(answers).allMatch(answer -> answer.status() == 302 || answer.status() == 503);
        assertThat(browsers.stream().filter(browser -> browser.statusOfMe() == 200).count()).isEqualTo(3);
        assertThat(oldest.statusOfMe()).isEqualTo(401);

        for (int i = 0; i < 3; i++) {
            Answer answer = browsers.get(i).signIn(TestServer.ADMIN_USERNAME, TestServer.ADMIN_PASSWORD);
            assertThat(answer.status()).isEqualTo(302);
        }
        assertThat(browsers.stream().filter(browser -> browser.statusOfMe() == 200).toList())
                .containsExactlyElementsOf(browsers.subList(0, 3));
        return browsers.subList(0, 3);
    }

    private static long count(TestServer server, String sql) throws SQLException {
        try (Connection database = server.database().open(); Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static void choose(TestServer server, Map<String, String> settings) throws SQLException {
        try (Connection database = server.database().open();
                PreparedStatement insert = database.prepareStatement("INSERT INTO settings "
                        + "(name, content, created, modified) VALUES (?, ?, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)")) {
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                insert.setString(1, setting.getKey());
                insert.setString(2, setting.getValue());
                insert.executeUpdate();
            }
        }
    }
}
