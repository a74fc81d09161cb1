package org.gatehouse.it.commands;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gatehouse.fixture.Awx;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Browser;
import org.gatehouse.it.fixture.CodeClient;
import org.gatehouse.it.fixture.Device;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.CommandLine;
import org.gatehouse.it.harness.CommandLine.Ended;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** The commands that make and end tokens. */
class TokenCommandsIT {

    @Test
    @Awx(140)
    void aTokenIsMadeForAUserAndPrintedAlone() {
        Person user = Person.stranger();
        Ended made = CommandLine.shared().run("create_oauth2_token", "--user", user.username());
        assertThat(made.code()).as(made.complaints()).isZero();
        assertThat(made.complaints()).isEmpty();
        assertThat(made.output()).matches("gtp_[0-9A-Za-z]{33,}\\R");
        JsonObject me = Json.result(TestServer.shared().http().asBearer(made.output().strip()).get("/api/v2/me/"), 0);
        assertThat(me.getString("username")).isEqualTo(user.username());
        JsonObject token = Json.result(user.http().get("/api/v2/tokens/?order_by=-id"), 0);
        assertThat(token.getString("scope")).isEqualTo("write");
        JsonObject entry = Json.result(Person.root().http().get(token.getString("url") + "activity_stream/"), 0);
        assertThat(entry.getString("operation")).isEqualTo("create");
        assertThat(entry.getJsonObject("summary_fields")).doesNotContainKey("actor");
    }

    @Test
    @Awx(140)
    void nobodyAndNobodyInParticularGetNoToken() {
        Ended unknown = CommandLine.shared().run("create_oauth2_token", "--user", "nobody at all");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.complaints()).isEqualToIgnoringNewLines("The user does not exist.");
        assertThat(unknown.output()).isEmpty();
        Ended missing = CommandLine.shared().run("create_oauth2_token");
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.complaints()).startsWith("Username not supplied.");
    }

    @Test
    @Awx(141)
    void revokingEndsTheAccessTokensOfOneUserAndLeavesWhatRenewsThem() {
        Person user = Person.stranger();
        Person other = Person.stranger();
        Application application = Application.of(user);
        JsonObject pair = Json.ok(application.passwordGrant(user));
        long id = Json.ids(user.http().get("/api/v2/tokens/")).get(0);
        Ended ended = CommandLine.shared().run("revoke_oauth2_tokens", "--user", user.username());
        assertThat(ended.code()).as(ended.complaints()).isZero();
        assertThat(ended.lines()).hasSize(2).contains("revoked OAuth2AccessToken " + id)
                .allMatch(line -> line.matches("revoked OAuth2AccessToken [0-9]+"));
        assertThat(user.http().get("/api/v2/me/").status()).isEqualTo(401);
        assertThat(bearer(pair).get("/api/v2/me/").status()).isEqualTo(401);
        assertThat(other.http().get("/api/v2/me/").status()).isEqualTo(200);
        assertThat(refresh(application, pair).status()).isEqualTo(200);
        assertThat(Json.result(Person.root().http()
                .get("/api/v2/activity_stream/?order_by=-id&object1=o_auth2_access_token"
                        + "&operation=delete"),
                0).getJsonObject("changes").getString("token")).isEqualTo("************");
    }

    @Test
    @Awx(141)
    void withAllItEndsTheRefreshTokensToo() {
        for (String option : new String[] {"--all", "--revoke_refresh"}) {
            Person user = Person.stranger();
            Application application = Application.of(user);
            JsonObject pair = Json.ok(application.passwordGrant(user));
            JsonObject newer = Json.ok(refresh(application, Json.ok(application.passwordGrant(user))));
            Ended ended = CommandLine.shared().run("revoke_oauth2_tokens", option, "--user=" + user.username());
            assertThat(ended.code()).as(ended.complaints()).isZero();
            assertThat(ended.lines().stream().filter(line -> line.startsWith("revoked OAuth2RefreshToken ")))
                    .hasSize(2);
            assertThat(ended.lines().stream().filter(line -> line.startsWith("revoked OAuth2AccessToken "))).hasSize(3);
            assertThat(refresh(application, pair).status()).isEqualTo(400);
            assertThat(refresh(application, newer).status()).isEqualTo(400);
            assertThat(bearer(newer).get("/api/v2/me/").status()).isEqualTo(401);
            assertThat(CommandLine.shared().run("revoke_oauth2_tokens", option, "--user", user.username()).output())
                    .isEmpty();
        }
    }

    @Test
    void withAllItEndsWhatWouldBecomeTokensToo() {
        Person user = Person.stranger();
        Browser browser = Browser.of(user);
        CodeClient client = CodeClient.confidential();
        String early = client.code(browser);
        CommandLine.shared().run("revoke_oauth2_tokens", "--user", user.username());
        assertThat(client.redeem(early).status()).as("without it they live on").isEqualTo(200);

        String code = client.code(browser);
        Device device = Device.waiting();
        device.allow(browser);
        Ended ended = CommandLine.shared().run("revoke_oauth2_tokens", "--all", "--user", user.username());
        assertThat(ended.code()).as(ended.complaints()).isZero();
        for (Answer refused : List.of(client.redeem(code), device.poll())) {
            assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
            assertThat(refused.json().getString("error")).isEqualTo("invalid_grant");
        }
    }

    @Test
    @Awx(141)
    void anUnknownUserIsSaidToBeOne() {
        Ended unknown = CommandLine.shared().run("revoke_oauth2_tokens", "--user", "nobody");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.complaints()).isEqualToIgnoringNewLines("A user with that username does not exist.");
    }

    @Test
    @Awx(142)
    void cleaningUpRemovesWhatHasExpiredAndLeavesWhatLives() throws InterruptedException {
        Person user = Person.stranger();
        Application application = Application.of(user);
        CommandLine.shared().run("cleanup_tokens");
        Instant soon = Instant.now().plusSeconds(8); // long enough to make three tokens on a busy machine
        JsonObject dying = user.token("{\"expires\": \"%s\"}".formatted(soon));
        JsonObject living = user.token("{}");
        JsonObject renewable = user
                .token("{\"application\": %d, \"expires\": \"%s\"}".formatted(application.id(), soon));
        Thread.sleep(Math.max(0, Duration.between(Instant.now(), soon).toMillis()) + 500);
        Ended ended = CommandLine.shared().run("cleanup_tokens");
        assertThat(ended.code()).as(ended.complaints()).isZero();
        assertThat(ended.lines()).containsExactly("Expired OAuth 2 Access Tokens deleted: 1",
                "Expired OAuth 2 Refresh Tokens deleted: 0");
        assertThat(user.http().get(dying.getString("url")).status()).isEqualTo(404);
        assertThat(user.http().get(living.getString("url")).status()).isEqualTo(200);
        assertThat(user.http().get(renewable.getString("url")).status()).isEqualTo(200);
        assertThat(application.client().form("/api/o/token/", Map.of("grant_type", "refresh_token", "refresh_token",
                renewable.getString("refresh_token"))).status()).isEqualTo(200);
    }

    private static HttpProbe bearer(JsonObject pair) {
        return TestServer.shared().http().asBearer(pair.getString("access_token"));
    }

    private static Answer refresh(Application application, JsonObject pair) {
        return application.client().form("/api/o/token/",
                Map.of("grant_type", "refresh_token", "refresh_token", pair.getString("refresh_token")));
    }
}
