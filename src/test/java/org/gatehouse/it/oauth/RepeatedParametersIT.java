package org.gatehouse.it.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.it.fixture.Browser;
import org.gatehouse.it.fixture.CodeClient;
import org.gatehouse.it.fixture.Device;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** What is said twice is not believed either way, at any endpoint, and nothing is spent by it. */
@Rfc({"6749#3.1", "6749#3.2"})
class RepeatedParametersIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String TOKEN = "/api/o/token/";

    private final Person user = Person.stranger();
    private final Browser browser = Browser.of(user);
    private final CodeClient client = CodeClient.with(", \"skip_authorization\": true");

    @Test
    void theTokenEndpointRefusesEachAndSpendsNoCode() {
        String code = client.code(browser);
        Map<String, String> form = new LinkedHashMap<>(Map.of("grant_type", "authorization_code", "code", code,
                "redirect_uri", client.redirectUri(), "code_verifier", CodeClient.VERIFIER));
        form.put("client_id", client.id());
        refuseEach(client.http(), TOKEN, form);
        form.put("client_secret", client.secret());
        refuseEach(client.http().anonymous(), TOKEN, form);
        JsonObject tokens = Json.ok(client.redeem(code));

        refuseEach(client.http(), TOKEN,
                Map.of("grant_type", "refresh_token", "refresh_token", tokens.getString("refresh_token"), "scope",
                        "read"));
        tokens = Json.ok(client.refresh(tokens.getString("refresh_token")));
        String token = tokens.getString("access_token");
        refuseEach(client.http(), "/api/o/introspect/", Map.of("token", token, "token_type_hint", "access_token"));
        refuseEach(client.http(), "/api/o/revoke_token/", Map.of("token", token, "token_type_hint", "access_token"));
        refuseEach(client.http().anonymous(), "/api/o/userinfo/", Map.of("access_token", token));
        assertThat(TestServer.shared().http().asBearer(token).get("/api/v2/me/").status()).isEqualTo(200);
    }

    @Test
    void devicesAreRefusedToo() {
        Device device = Device.waiting();
        HttpProbe http = device.application().client();
        refuseEach(http, Device.BEGIN, Map.of("scope", "read", "client_id",
                device.application().made().getString("client_id")));
        device.allow(browser);
        refuseEach(http, TOKEN,
                Map.of("grant_type", Device.GRANT, "device_code", device.codes().getString("device_code")));
        assertThat(device.poll().status()).isEqualTo(200);
    }

    @Test
    void theAuthorizationEndpointTellsItTheApplicationUnlessItsNameOrAddressIsInDoubt() {
        String url = client.url("scope", "openid", "nonce", "n", "prompt", "none", "max_age", "9", "display", "page");
        for (String parameter : url.substring(url.indexOf('?') + 1).split("&")) {
            String name = parameter.split("=")[0];
            for (String second : new String[] {parameter, name + "=", name + "=other"}) {
                Answer answer = browser.get(url + "&" + second);
                if (name.equals("client_id") || name.equals("redirect_uri")) {
                    assertThat(answer.status()).as(second).isEqualTo(400);
                    assertThat(answer.text()).as(second).contains("id=\"error\"", name);
                } else {
                    assertThat(CodeClient.returned(answer)).as(second).containsEntry("error", "invalid_request")
                            .containsKey("iss").doesNotContainKey("code");
                }
            }
        }
    }

    @Test
    void pagesRefuseThemToo() {
        Browser fresh = Browser.fresh();
        fresh.get("/api/login/");
        Map<String, String> login = Map.of("csrfmiddlewaretoken", fresh.cookie("csrftoken"), "username",
                user.username(), "password", user.password(), "next", "/");
        for (String name : login.keySet()) {
            Answer answer = post(fresh.http(), "/api/login/", encoded(login) + "&" + name + "=x");
            assertThat(answer.status()).as(name).isEqualTo(400);
            assertThat(answer.headers().allValues("Set-Cookie")).as(name).noneMatch(it -> it.contains("awx_session"));
        }
        Device device = Device.waiting();
        String decision = "csrfmiddlewaretoken=" + browser.cookie("csrftoken") + "&user_code=" + device.userCode();
        assertThat(post(browser.http(), Device.PAGE, decision + "&allow=1&user_code=BBBB-BBBB").status())
                .isEqualTo(400);
        assertThat(post(browser.http(), Device.PAGE, decision + "&allow=1&allow=2").status()).isEqualTo(400);
        assertThat(device.poll().json().getString("error")).isEqualTo("authorization_pending");
        String bye = "/api/o/logout/?client_id=" + client.id() + "&post_logout_redirect_uri=https%3A%2F%2Fa.example%2F";
        assertThat(browser.get(bye + "&client_id=" + client.id()).status()).isEqualTo(400);
        assertThat(browser.get(bye + "&post_logout_redirect_uri=x").status()).isEqualTo(400);
        assertThat(browser.statusOfMe()).isEqualTo(200);
    }

    private static void refuseEach(HttpProbe http, String path, Map<String, String> form) {
        for (Map.Entry<String, String> field : form.entrySet()) {
            for (String second : new String[] {field.getValue(), "", "other"}) {
                Answer answer = post(http, path, encoded(form) + "&" + field.getKey() + "=" + second);
                assertThat(answer.status()).as(field.getKey() + answer).isEqualTo(400);
                assertThat(answer.json().getString("error")).as(field.getKey()).isEqualTo("invalid_request");
                assertThat(answer.text()).as(field.getKey()).doesNotContain(field.getValue().concat("\""));
            }
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream().map(one -> one.getKey() + "="
                + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    private static Answer post(HttpProbe http, String path, String form) {
        return http.send("POST", path, FORM, form.getBytes(StandardCharsets.UTF_8));
    }
}
