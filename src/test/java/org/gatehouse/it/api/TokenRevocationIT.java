package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.it.fixture.Simultaneous.atOnce;

import jakarta.json.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Browser;
import org.gatehouse.it.fixture.CodeClient;
import org.gatehouse.it.fixture.Device;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Organization;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** Tokens that end by their value, and all of a user at once. */
class TokenRevocationIT {

    private static final String REVOKE = "/api/v2/tokens/revoke/";

    private final Person user = Person.stranger();

    private static HttpProbe anonymous() {
        return TestServer.shared().http();
    }

    private static Answer revoke(String value) {
        return anonymous().post(REVOKE, "{\"token\": \"%s\"}".formatted(value));
    }

    private static int statusOfMe(String value) {
        return anonymous().asBearer(value).get("/api/v2/me/").status();
    }

    @Test
    void whoeverHoldsATokenMayEndIt() {
        JsonObject personal = user.token("{}");
        assertThat(revoke(personal.getString("token")).status()).isEqualTo(204);
        assertThat(statusOfMe(personal.getString("token"))).isEqualTo(401);
        JsonObject entry = Json.result(Person.root().http()
                .get("/api/v2/activity_stream/?order_by=-id&object1=o_auth2_access_token&operation=delete"), 0);
        assertThat(entry.getJsonObject("changes").getInt("id")).isEqualTo(personal.getInt("id"));
        assertThat(entry.getJsonObject("summary_fields")).doesNotContainKey("actor");

        JsonObject itself = user.token("{}");
        assertThat(anonymous().asBearer(itself.getString("token")).post(REVOKE,
                "{\"token\": \"%s\"}".formatted(itself.getString("token"))).status()).isEqualTo(204);
        assertThat(statusOfMe(itself.getString("token"))).isEqualTo(401);
    }

    @Test
    void aRefreshTokenTakesItsPairWithItAlsoWhenItIsSpent() {
        Application application = Application.of(user);
        JsonObject first = Json.ok(application.passwordGrant(user));
        JsonObject second = Json.ok(application.client().form("/api/o/token/", Map.of("grant_type", "refresh_token",
                "refresh_token", first.getString("refresh_token"))));
        assertThat(revoke(first.getString("refresh_token")).status()).isEqualTo(204);
        assertThat(statusOfMe(second.getString("access_token"))).isEqualTo(401);
        assertThat(application.client().form("/api/o/token/", Map.of("grant_type", "refresh_token", "refresh_token",
                second.getString("refresh_token"))).status()).isEqualTo(400);

        JsonObject third = Json.ok(application.passwordGrant(user));
        assertThat(revoke(third.getString("access_token")).status()).isEqualTo(204);
        assertThat(application.client().form("/api/o/token/", Map.of("grant_type", "refresh_token", "refresh_token",
                third.getString("refresh_token"))).status()).isEqualTo(400);
    }

    @Test
    void theAnswerTellsNothing() {
        JsonObject token = user.token("{}");
        Answer known = revoke(token.getString("token"));
        for (String unknown : new String[] {token.getString("token"), "gtp_" + "a".repeat(33), "x", "x".repeat(100_000),
                "\u2603"}) {
            Answer answer = revoke(unknown);
            assertThat(answer.status()).isEqualTo(known.status());
            assertThat(answer.body()).isEqualTo(known.body());
        }
    }

    @Test
    void whatIsNoTokenIsRefused() {
        for (String body : new String[] {"{}", "{\"token\": null}", "{\"token\": \"\"}", "{\"token\": []}",
                "{\"token\": true}", "{\"token\": \"a\\u0000\"}"}) {
            assertThat(Json.messages(anonymous().post(REVOKE, body), "token")).as(body).isNotEmpty();
        }
        assertThat(anonymous().post(REVOKE, "[]").status()).isEqualTo(400);
        assertThat(anonymous().post(REVOKE, "{\"token\": \"" + "x".repeat(1 << 20) + "\"}").status()).isEqualTo(413);
        assertThat(anonymous().form(REVOKE, Map.of("token", "x")).status()).isEqualTo(415);
        assertThat(user.http().get(REVOKE).status()).isEqualTo(405);
        assertThat(anonymous().asBearer("nonsense").post(REVOKE, "{\"token\": \"x\"}").status()).isEqualTo(401);
        assertThat(user.scoped("read").post(REVOKE, "{\"token\": \"x\"}").status()).isEqualTo(403);
    }

    @Test
    void manyWhoEndOneTokenAtOnceSeeNoFailure() throws Exception {
        Application application = Application.of(user);
        JsonObject pair = Json.ok(application.passwordGrant(user));
        List<Answer> answers = atOnce(List.of(() -> revoke(pair.getString("access_token")),
                () -> revoke(pair.getString("refresh_token")), () -> revoke(pair.getString("access_token")),
                () -> user.http().post(user.url() + "revoke_tokens/", ""),
                () -> revoke(pair.getString("refresh_token"))));
        assertThat(answers).allMatch(answer -> answer.status() < 300, answers.toString());
        assertThat(statusOfMe(pair.getString("access_token"))).isEqualTo(401);
    }

    @Test
    void manyWhoEndOnePersonalTokenAtOnceAreAllToldTheSame() throws Exception {
        for (int turn = 0; turn < 5; turn++) {
            String personal = user.token("{}").getString("token");
            List<Answer> answers = atOnce(Collections.nCopies(6, () -> revoke(personal)));
            assertThat(answers).allMatch(answer -> answer.status() == 204, answers.toString());
            assertThat(statusOfMe(personal)).isEqualTo(401);
        }
    }

    @Test
    void aUserEndsAllOfHisTokensAtOnce() {
        Application application = Application.of(user);
        JsonObject pair = Json.ok(application.passwordGrant(user));
        String personal = user.token("{}").getString("token");
        Person other = Person.stranger();
        JsonObject counts = Json.ok(user.http().post(user.url() + "revoke_tokens/", "{}"));
        assertThat(counts.getInt("access_tokens")).isEqualTo(3);
        assertThat(counts.getInt("refresh_tokens")).isEqualTo(1);
        assertThat(statusOfMe(personal)).isEqualTo(401);
        assertThat(statusOfMe(pair.getString("access_token"))).isEqualTo(401);
        assertThat(application.client().form("/api/o/token/", Map.of("grant_type", "refresh_token", "refresh_token",
                pair.getString("refresh_token"))).status()).isEqualTo(400);
        assertThat(other.http().get("/api/v2/me/").status()).isEqualTo(200);
        assertThat(user.basic().get("/api/v2/me/").status()).isEqualTo(200);
    }

    @Test
    void whatHeHasAllowedAndNobodyHasRedeemedYetEndsToo() {
        Browser browser = Browser.of(user);
        CodeClient client = CodeClient.confidential();
        String redeemed = client.code(browser);
        String access = Json.ok(client.redeem(redeemed)).getString("access_token");
        String code = client.code(browser);
        Device allowed = allowedBy(browser);
        Device denied = Device.waiting();
        denied.deny(browser);
        Device waiting = Device.waiting();
        Device ofAnother = allowedBy(Browser.of(Person.stranger()));

        Json.ok(user.http().post(user.url() + "revoke_tokens/", "{}"));
        invalidGrant(client.redeem(code));
        invalidGrant(allowed.poll());
        assertThat(statusOfMe(access)).isEqualTo(401);
        invalidGrant(client.redeem(redeemed));
        assertThat(client.redeem(redeemed).text()).as("is still known").contains("was used before");
        assertThat(denied.poll().json().getString("error")).isEqualTo("access_denied");
        assertThat(waiting.poll().json().getString("error")).isEqualTo("authorization_pending");
        Json.ok(ofAnother.poll());
        Json.ok(client.redeem(client.code(browser)));
    }

    private static Device allowedBy(Browser browser) {
        Device device = Device.waiting();
        assertThat(device.allow(browser).header("Location")).isEqualTo("/device/allowed/");
        return device;
    }

    private static void invalidGrant(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.json().getString("error")).isEqualTo("invalid_grant");
    }

    @Test
    void whoRedeemsSomethingMeanwhileKeepsNothing() throws Exception {
        Browser browser = Browser.of(user);
        CodeClient client = CodeClient.confidential();
        for (int turn = 0; turn < 5; turn++) {
            Device device = allowedBy(browser);
            String code = client.code(browser);
            List<Answer> answers = atOnce(List.of(device::poll, () -> client.redeem(code),
                    () -> Person.root().http().post(user.url() + "revoke_tokens/", "{}")));
            Json.ok(answers.get(2));
            for (Answer answer : answers.subList(0, 2)) {
                if (answer.status() == 200) {
                    assertThat(statusOfMe(answer.json().getString("access_token"))).isEqualTo(401);
                } else {
                    invalidGrant(answer);
                }
            }
        }
    }

    @Test
    void otherwiseOnlyASuperuserMayDoThat() {
        Organization organization = Organization.create();
        Person member = organization.member();
        Person admin = organization.admin();
        String url = member.url() + "revoke_tokens/";
        assertThat(admin.http().post(url, "{}").status()).isEqualTo(403);
        assertThat(Person.auditor().http().post(url, "{}").status()).isEqualTo(403);
        assertThat(user.http().post(url, "{}").status()).isEqualTo(403);
        assertThat(anonymous().post(url, "{}").status()).isEqualTo(401);
        assertThat(member.scoped("read").post(url, "{}").status()).isEqualTo(403);
        assertThat(Person.root().http().post("/api/v2/users/999999999/revoke_tokens/", "{}").status()).isEqualTo(404);
        assertThat(member.http().get(url).status()).isEqualTo(405);
        assertThat(Json.ok(Person.root().http().post(url, "{}")).getInt("access_tokens")).isEqualTo(2);
        assertThat(member.http().get("/api/v2/me/").status()).isEqualTo(401);
        JsonObject entry = Json.result(Person.root().http()
                .get("/api/v2/activity_stream/?order_by=-id&object1=o_auth2_access_token&operation=delete"), 0);
        assertThat(entry.getJsonObject("summary_fields").getJsonObject("actor").getInt("id"))
                .isEqualTo((int) Person.root().id());
    }
}
