package org.gatehouse.it.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.it.fixture.Simultaneous.atOnce;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Browser;
import org.gatehouse.it.fixture.Device;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Settings;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** A device without a keyboard gets its token once somebody has let it in elsewhere. */
class DeviceFlowIT {

    private static final String ME = "/api/v2/me/";

    private static void refused(Answer answer, String error) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.json().getString("error")).as(answer.toString()).isEqualTo(error);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    @Rfc("8628#3.2")
    void aDeviceIsToldItsCodesAndWhereTheyAreTyped() {
        Answer begun = Device.application("confidential").client().form(Device.BEGIN, Map.of("scope", "read"));

        assertThat(begun.status()).as(begun.toString()).isEqualTo(200);
        assertThat(begun.header("Cache-Control")).isEqualTo("no-store");
        JsonObject codes = begun.json();
        assertThat(codes.getString("device_code")).matches("gtd_[0-9A-Za-z]{33,}");
        assertThat(codes.getString("user_code")).matches("[B-DF-HJ-NP-TV-XZ]{4}-[B-DF-HJ-NP-TV-XZ]{4}");
        assertThat(codes.getString("verification_uri")).endsWith("/device/").startsWith("http");
        assertThat(codes.getString("verification_uri_complete"))
                .isEqualTo(codes.getString("verification_uri") + "?user_code=" + codes.getString("user_code"));
        assertThat(codes.getInt("expires_in")).isEqualTo(600);
        assertThat(codes.getInt("interval")).isEqualTo(5);
    }

    @Test
    @Rfc("8628#3.5")
    void itWaitsThenGetsOnePairForWhoeverLetItIn() {
        Person person = Person.stranger();
        Device device = Device.of(Device.application("confidential"), Map.of("scope", "read"));
        refused(device.poll(), "authorization_pending");
        refused(device.poll(), "slow_down");

        assertThat(device.allow(Browser.of(person)).header("Location")).isEqualTo("/device/allowed/");
        JsonObject pair = Json.ok(device.poll());
        assertThat(pair.getString("scope")).isEqualTo("read");
        assertThat(pair.getString("refresh_token")).startsWith("gtr_");
        HttpProbe bearer = person.http().anonymous().asBearer(pair.getString("access_token"));
        assertThat(Json.result(bearer.get(ME), 0).getInt("id")).isEqualTo((int) person.id());
        assertThat(bearer.post("/api/v2/tokens/", "{}").status()).as("the scope masks").isEqualTo(403);

        refused(device.poll(), "invalid_grant");
        assertThat(bearer.get(ME).status()).isEqualTo(200);
        assertThat(device.application().client().form("/api/o/token/", Map.of("grant_type", "refresh_token",
                "refresh_token", pair.getString("refresh_token"))).status()).isEqualTo(200);
    }

    @Test
    void whoLetItInIsNamedByAnIdTokenIfTheDeviceAsksForOne() {
        Device device = Device.of(Device.application("confidential"), Map.of("scope", "openid read"));
        device.allow(Browser.of(Person.stranger()));
        String claims = Json.ok(device.poll()).getString("id_token").split("\\.")[1];
        assertThat(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
                .contains("\"sub\":", "\"auth_time\":", "\"sid\":", "\"at_hash\":")
                .contains(device.application().made().getString("client_id"));
    }

    @Test
    void theActivityStreamNamesWhoLetItIn() {
        Person person = Person.stranger();
        Device device = Device.waiting();
        device.allow(Browser.of(person));
        Json.ok(device.poll());
        JsonObject entry = Json.result(Person.root().http().get(
                "/api/v2/activity_stream/?order_by=-id&object1=o_auth2_access_token&actor=" + person.id()), 0);
        assertThat(entry.getString("operation")).isEqualTo("create");
        assertThat(entry.toString()).doesNotContain("gta_", "gtd_", device.userCode());
    }

    @Test
    @Rfc("8628#3.5")
    void whoIsTurnedAwayIsToldSo() {
        Device device = Device.waiting();
        assertThat(device.deny(Browser.of(Person.stranger())).header("Location")).isEqualTo("/device/denied/");
        refused(device.poll(), "access_denied");
        refused(device.poll(), "access_denied");
    }

    @Test
    @Rfc("8628#3.5")
    void whoComesTooLateIsToldSo() throws InterruptedException {
        Device device;
        try {
            Settings.set("{\"DEVICE_CODE_EXPIRE_SECONDS\": 1}");
            device = Device.waiting();
        } finally {
            Settings.reset();
        }
        assertThat(device.codes().getInt("expires_in")).isEqualTo(1);
        Thread.sleep(1_100);
        assertThat(device.allow(Browser.of(Person.stranger())).status()).isEqualTo(400);
        refused(device.poll(), "expired_token");
    }

    @Test
    void aPublicClientNamesItselfAndNobodyElseCanUseItsCodes() {
        Application application = Device.application("public");
        HttpProbe anybody = TestServer.shared().http().anonymous();
        String id = application.made().getString("client_id");
        JsonObject codes = Json.ok(anybody.form(Device.BEGIN, Map.of("client_id", id)));
        Map<String, String> poll = Map.of("grant_type", Device.GRANT, "device_code", codes.getString("device_code"));

        refused(Device.application("confidential").client().form("/api/o/token/", poll), "invalid_grant");
        assertThat(anybody.form("/api/o/token/", poll).status()).isEqualTo(401);
        assertThat(Device.send(Browser.of(Person.stranger()), codes.getString("user_code"), Map.of("allow", "1"))
                .status()).isEqualTo(303);
        assertThat(anybody.form("/api/o/token/", Map.of("client_id", id, "grant_type", Device.GRANT, "device_code",
                codes.getString("device_code"))).status()).isEqualTo(200);
    }

    @Test
    @Rfc("8628#3.1")
    void whatIsNoProperBeginningIsRefused() {
        HttpProbe client = Device.application("confidential").client();
        HttpProbe other = Application.of(Person.stranger()).client();

        refused(other.form(Device.BEGIN, Map.of()), "unauthorized_client");
        refused(client.form(Device.BEGIN, Map.of("scope", "root")), "invalid_scope");
        refused(client.form(Device.BEGIN, Map.of("resource", "here")), "invalid_target");
        refused(client.form(Device.BEGIN + "?scope=read", Map.of()), "invalid_request");
        assertThat(client.get(Device.BEGIN).status()).isEqualTo(405);
        assertThat(client.post(Device.BEGIN, "{}").json().getString("error")).isEqualTo("invalid_request");
        Answer stranger = client.anonymous().form(Device.BEGIN, Map.of("client_id", "nobody"));
        assertThat(stranger.status()).isEqualTo(401);
        assertThat(stranger.json().getString("error")).isEqualTo("invalid_client");
    }

    @Test
    void whatIsNoDeviceCodeIsRefused() {
        HttpProbe client = Device.application("confidential").client();
        refused(client.form("/api/o/token/", Map.of("grant_type", Device.GRANT)), "invalid_request");
        for (String code : List.of("gtd_nonsense", "x".repeat(10_000), "ä", Device.waiting().userCode())) {
            refused(client.form("/api/o/token/", Map.of("grant_type", Device.GRANT, "device_code", code)),
                    "invalid_grant");
        }
        refused(Application.of(Person.stranger()).client().form("/api/o/token/",
                Map.of("grant_type", Device.GRANT, "device_code", "x")), "unauthorized_client");
    }

    @Test
    void ofFiftyThatPresentOneCodeAtOnceOneGetsAToken() throws Exception {
        Person person = Person.stranger();
        Device device = Device.waiting();
        device.allow(Browser.of(person));
        List<Answer> answers = atOnce(50, device::poll);

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> refused(answer, "invalid_grant"));
        assertThat(Json.ok(Person.root().http().get("/api/v2/users/" + person.id() + "/authorized_tokens/"))
                .getInt("count")).isEqualTo(1);
    }

    @Test
    void whoIsSwitchedOffLetsNobodyIn() {
        Person person = Person.stranger();
        Device device = Device.waiting();
        device.allow(Browser.of(person));
        Json.ok(Person.root().http().patch(person.url(), "{\"is_active\": false}"));
        refused(device.poll(), "invalid_grant");

        Device switchedOff = Device.waiting();
        Browser browser = Browser.of(Person.stranger());
        Json.ok(Person.root().http().patch(switchedOff.application().url(), "{\"is_active\": false}"));
        assertThat(switchedOff.typed(browser).status()).isEqualTo(400);
        assertThat(switchedOff.poll().status()).isEqualTo(401);
    }
}
