package org.gatehouse.it.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gatehouse.it.fixture.Browser;
import org.gatehouse.it.fixture.CodeClient;
import org.gatehouse.it.fixture.Device;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.junit.jupiter.api.Test;

/** Whatever anybody sends, no door breaks: the answer is a refusal in the words of that door. */
class HostileInputIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final List<String> ENDPOINTS = List.of("/api/o/token/", "/api/o/revoke_token/",
            "/api/o/introspect/", "/api/o/device_authorization/", "/api/o/userinfo/");
    private static final List<String> PAGES = List.of("/api/login/", "/api/o/authorize/", "/device/", "/api/o/logout/",
            "/logout/");

    private final CodeClient client = CodeClient.with(", \"skip_authorization\": true");
    private final Browser browser = Browser.of(Person.stranger());

    /** Values of a parameter, encoded, that are odd but can be read. */
    private static Stream<String> odd() {
        String deep = "%7B%22a%22%3A".repeat(300);
        return Stream.of("%20", "%0D%0ASet-Cookie%3A+a%3Db", "%E2%80%AE", "%EF%BF%BF", "%F0%9F%92%A9", "'%20OR%201=1--",
                "%25s%25n$%7Bjndi:ldap://127.0.0.1/%7D", "-1", "99999999999999999999", "NaN", "%5B%5D", "%7B%7D",
                "null", "../../etc/passwd", "%3Cscript%3Ealert(1)%3C/script%3E", "x".repeat(9000), deep,
                "%F0%9F%92%A9".repeat(600), ".", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "eyJhbGciOiJIUzI1NiJ9..",
                "%7B%22id_token%22%3A%7B%22sub%22%3A%7B%22value%22%3A1e999999999%7D%7D%7D");
    }

    /** Whole bodies that can't be read. */
    private static Stream<String> unreadable() {
        return Stream.of("a=%00", "a=%", "a=%4", "a=%zz", "%=a", "a=%C0%80", "a=%FF%FE", "a=%ED%A0%80", "%00=a");
    }

    @Test
    void endpointsAnswerOddParametersByAnErrorOfTheProtocol() {
        for (String path : ENDPOINTS) {
            for (String value : odd().toList()) {
                for (String body : new String[] {"grant_type=" + value, "grant_type=authorization_code&code_verifier="
                        + "x".repeat(43) + "&code=" + value, "token=" + value, "scope=" + value, "resource=" + value,
                        "access_token=" + value, "client_assertion=" + value + "&client_assertion_type=" + value,
                        "grant_type=" + Device.GRANT + "&device_code=" + value}) {
                    assertInWords(path, body, post(client.http(), path, body));
                }
            }
            for (String body : unreadable().toList()) {
                Answer answer = post(client.http(), path, body);
                assertInWords(path, body, answer);
                assertThat(answer.status()).as(path + body).isEqualTo(400);
            }
        }
    }

    /** The server does not ask who is calling an endpoint, which must hold for nothing else. */
    @Test
    void noSpellingOfAnEndpointLeadsToTheApiWithoutACaller() {
        HttpProbe nobody = client.http().anonymous();
        assertThat(nobody.get("/api/v2/me/").status()).isEqualTo(401);
        assertThat(nobody.get("/api/o/userinfo/").status()).isEqualTo(401);
        for (String endpoint : ENDPOINTS) {
            for (String detour : List.of("../../v2/me/", "..;/..;/v2/me/", "%2e%2e/%2E%2E/v2/me/", ";a=b/../../v2/me/",
                    "/../../../v2/me/", "..%2f..%2fv2/me/", ";/api/v2/me/")) {
                Answer answer = nobody.get(endpoint + detour);
                assertThat(answer.status()).as(endpoint + detour).isBetween(400, 499);
            }
        }
    }

    @Test
    void credentialsOfClientsMayBeAsOddAsTheyLike() {
        for (String value : odd().toList()) {
            HttpProbe http = client.http().anonymous();
            for (String body : new String[] {"client_id=" + value, "client_id=" + client.id() + "&client_secret="
                    + value}) {
                Answer answer = post(http, "/api/o/token/", "grant_type=client_credentials&" + body);
                assertThat(answer.status()).as(body).isIn(400, 401);
            }
            String name = value.length() > 4000 ? "x" : value;
            for (HttpProbe basic : new HttpProbe[] {http.asBasic(name, "x"), http.asBasic(client.id(), name),
                    http.with("Authorization", "Basic " + name), http.with("Authorization", "Bearer " + name)}) {
                assertThat(post(basic, "/api/o/introspect/", "token=x").status()).as(value).isIn(400, 401);
            }
        }
    }

    @Test
    void anAuthorizationRequestIsAnsweredWhateverStandsInIt() {
        for (String name : List.of("state", "nonce", "scope", "claims", "prompt", "max_age", "display", "ui_locales",
                "acr_values", "login_hint", "id_token_hint", "resource", "response_mode", "approval_prompt",
                "code_challenge", "request", "request_uri", "registration", "unknown", "allow",
                "csrfmiddlewaretoken")) {
            for (String value : odd().filter(it -> it.length() < 4000).toList()) {
                for (String url : new String[] {client.url(name, ""), client.url(name, "", "scope", "openid")}) {
                    Answer answer = browser.get(url + "&" + name + "=" + value);
                    assertPlain(url + value, answer);
                    assertThat(answer.status()).as(name + value).isIn(200, 302, 400);
                    if (answer.header("Location") != null) {
                        assertThat(answer.header("Location")).as(name + value).matches(
                                "(https://client\\.example\\.org/cb\\?|/api/login/\\?next=)[!-~]*");
                    }
                }
            }
        }
    }

    @Test
    void pagesAnswerByAPage() {
        for (String path : PAGES) {
            for (String body : unreadable().toList()) {
                assertThat(post(browser.http(), path, body).status()).as(path + body).isEqualTo(400);
                if (body.matches("(%[0-9A-F]{2}|[^%])*")) { // this client sends no other URL
                    assertThat(browser.get(path + "?" + body).status()).as(path + body).isEqualTo(400);
                }
            }
            for (String value : odd().toList()) {
                String token = "&csrfmiddlewaretoken=" + browser.cookie("csrftoken");
                for (String body : new String[] {"next=" + value, "user_code=" + value, "username=" + value
                        + "&password=" + value, "client_id=" + value, "state=" + value, "allow=1&user_code=" + value,
                        "id_token_hint=" + value, "post_logout_redirect_uri=" + value}) {
                    Answer answer = post(Browser.fresh().with("csrftoken", browser.cookie("csrftoken")).http(), path,
                            body + token);
                    assertPlain(path + " " + body, answer);
                    assertThat(answer.status()).as(path + body).isLessThan(500);
                }
            }
        }
    }

    @Test
    void manyParametersAndLargeBodiesAreNoTrouble() {
        String many = IntStream.range(0, 5000).mapToObj(i -> "p" + i + "=" + i).collect(Collectors.joining("&"));
        for (String path : Stream.concat(ENDPOINTS.stream(), PAGES.stream()).toList()) {
            for (String body : new String[] {many, "&".repeat(60_000), "=".repeat(60_000),
                    "state=" + "s".repeat(60_000),
                    "a=" + "x".repeat(200_000)}) {
                Answer answer = post(browser.http(), path, body);
                assertThat(answer.status()).as(path).isBetween(200, 499);
                assertPlain(path, answer);
            }
        }
    }

    @Test
    void aRequestByPostThatNoUrlCanCarryIsRefusedAtOnce() {
        String state = "s".repeat(30_000);
        Answer answer = post(browser.http().anonymous(), CodeClient.AUTHORIZE,
                client.url("state", "").replaceAll(".*\\?", "") + "&state=" + state);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).startsWith("https://client.example.org/cb?");
        assertThat(CodeClient.returned(answer)).containsEntry("error", "invalid_request");
        Answer bye = post(browser.http(), "/api/o/logout/", "state=" + state);
        assertThat(bye.status()).isEqualTo(413);
        assertThat(bye.text()).contains("id=\"error\"");
        assertThat(browser.statusOfMe()).isEqualTo(200);
    }

    private static void assertInWords(String path, String body, Answer answer) {
        String what = path + " " + body.substring(0, Math.min(100, body.length())) + "\n" + answer;
        assertPlain(what, answer);
        if (answer.status() == 200) {
            assertThat(path + answer.text()).as(what).isIn("/api/o/introspect/{\"active\":false}",
                    "/api/o/revoke_token/");
        } else {
            assertThat(answer.status()).as(what).isIn(400, 401);
            boolean silent = path.endsWith("userinfo/") && answer.text().isEmpty();
            assertThat(silent || Json.ok(new Answer(200, answer.headers(), answer.body())).getString("error")
                    .matches("[a-z_]+")).as(what).isTrue();
        }
    }

    private static void assertPlain(String what, Answer answer) {
        assertThat(answer.status()).as(what).isLessThan(500);
        assertThat(answer.text()).as(what).doesNotContain("Exception", "org.gatehouse", "<script>alert", "at java.");
        assertThat(answer.headers().allValues("Set-Cookie")).as(what).noneMatch(cookie -> cookie.startsWith("a="));
    }

    private static Answer post(HttpProbe http, String path, String body) {
        return http.send("POST", path, FORM, body.getBytes(StandardCharsets.UTF_8));
    }
}
