package org.gatehouse.it.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gatehouse.fixture.Awx;
import org.gatehouse.it.fixture.Browser;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.junit.jupiter.api.Test;

/** What a session may do, what its requests must prove, and what ends it. */
class SessionsIT {

    private static final String ME = "/api/v2/me/";
    private static final String TOKENS = "/api/v2/tokens/";

    private final Person person = Person.stranger();

    @Test
    @Awx(116)
    void aSessionChangesNothingWithoutTheCsrfHeader() {
        Browser browser = Browser.of(person);
        HttpProbe without = browser.http();
        assertThat(Json.detail(without.post(TOKENS, "{}"), 403)).isEqualTo("CSRF Failed: CSRF token missing.");
        assertThat(Json.detail(without.with("X-CSRFToken", "x".repeat(32)).post(TOKENS, "{}"), 403))
                .isEqualTo("CSRF Failed: CSRF token incorrect.");
        HttpProbe cookieless = person.http().anonymous().with("X-CSRFToken", browser.cookie("csrftoken"))
                .with("Cookie", "awx_sessionid=" + browser.cookie("awx_sessionid"));
        assertThat(Json.detail(cookieless.post(TOKENS, "{}"), 403)).isEqualTo("CSRF Failed: CSRF cookie not set.");
        assertThat(Json.detail(without.send("POST", TOKENS, "application/x-www-form-urlencoded",
                ("csrfmiddlewaretoken=" + browser.cookie("csrftoken")).getBytes()), 403)).startsWith("CSRF Failed");
        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
            assertThat(without.send(method, person.url()).status()).as(method).isEqualTo(403);
        }
        assertThat(Json.ids(without.get(TOKENS))).hasSize(1);

        assertThat(Json.created(browser.post(TOKENS, "{}")).getString("token")).startsWith("gtp_");
        for (String method : new String[] {"GET", "HEAD", "OPTIONS"}) {
            assertThat(without.send(method, ME).status()).as(method).isEqualTo(200);
        }
    }

    @Test
    void whatAnotherSiteMakesTheBrowserSendIsRefused() {
        Browser browser = Browser.of(person);
        HttpProbe script = browser.script();
        String here = script.base().toString();
        for (String[] foreign : new String[][] {{"Origin", "https://evil.example"}, {"Origin", here + ".evil.example"},
                {"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"}}) {
            assertThat(Json.detail(script.with(foreign[0], foreign[1]).post(TOKENS, "{}"), 403))
                    .isEqualTo("CSRF Failed: Origin checking failed.");
            assertThat(Browser.fresh().with("csrftoken", "x".repeat(32)).http().with(foreign[0], foreign[1])
                    .form("/api/login/", Map.of("username", person.username(), "password", person.password(),
                            "csrfmiddlewaretoken", "x".repeat(32)))
                    .status()).isEqualTo(403);
        }
        assertThat(script.with("Origin", here).with("Sec-Fetch-Site", "same-origin").post(TOKENS, "{}").status())
                .isEqualTo(201);
        assertThat(script.get(ME).status()).isEqualTo(200);
    }

    @Test
    void tokensAndPasswordsNeedNoCsrfHeaderAlthoughTheCookieIsThere() {
        String cookie = "csrftoken=" + "x".repeat(32);
        assertThat(person.http().with("Cookie", cookie).post(TOKENS, "{}").status()).isEqualTo(201);
        assertThat(person.basic().with("Cookie", cookie).post(TOKENS, "{}").status()).isEqualTo(201);
    }

    @Test
    void bearerComesFirstThenTheSessionThenBasic() {
        Person other = Person.stranger();
        Browser browser = Browser.of(person);
        String cookies = browser.http().headers().get("Cookie");
        assertThat(Json.result(other.http().with("Cookie", cookies).get(ME), 0).getString("username"))
                .isEqualTo(other.username());
        assertThat(Json.result(other.basic().with("Cookie", cookies).get(ME), 0).getString("username"))
                .isEqualTo(person.username());
        assertThat(browser.http().asBearer("gtp_unknown").get(ME).status()).isEqualTo(401);
        assertThat(browser.http().asBasic("nobody", "wrong").get(ME).status()).isEqualTo(200);

        browser.get("/api/logout/");
        assertThat(Json.result(other.basic().with("Cookie", cookies).get(ME), 0).getString("username"))
                .isEqualTo(other.username());
        assertThat(person.http().anonymous().with("Cookie", cookies).get(ME).status()).isEqualTo(401);
    }

    @Test
    void nonsenseInTheCookieIsNoSession() {
        for (String junk : new String[] {"", "x", "A".repeat(32), "A".repeat(4000), "' or 1=1 --", "\"\"", "ä", "a b",
                "%00", "../../etc/passwd", "A".repeat(31) + "=", "{\"a\":1}"}) {
            Answer answer = person.http().anonymous().with("Cookie", "awx_sessionid=" + junk).get(ME);
            assertThat(answer.status()).as(junk).isIn(400, 401);
            assertThat(answer.text()).doesNotContain("Exception", "org.");
        }
        assertThat(person.http().with("Cookie", "awx_sessionid=junk; ;;=; a").get(ME).status()).isIn(200, 400);
    }

    @Test
    @Awx(119)
    void aNewPasswordEndsTheOtherSessionsAndNoToken() {
        Browser own = Browser.of(person);
        Browser other = Browser.of(person);
        Answer changed = own.script().patch(person.url(), "{\"password\": \"quite another one\"}");
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(own.statusOfMe()).isEqualTo(200);
        assertThat(other.statusOfMe()).isEqualTo(401);
        assertThat(person.http().get(ME).status()).isEqualTo(200);

        assertThat(Person.root().http().patch(person.url(), "{\"password\": \"a third\"}").status()).isEqualTo(200);
        assertThat(own.statusOfMe()).isEqualTo(401);
    }

    @Test
    void whoIsSwitchedOffOrDeletedHasNoSession() {
        Browser browser = Browser.of(person);
        assertThat(Person.root().http().patch(person.url(), "{\"first_name\": \"Ada\"}").status()).isEqualTo(200);
        assertThat(browser.statusOfMe()).isEqualTo(200);
        assertThat(Person.root().http().patch(person.url(), "{\"is_active\": false}").status()).isEqualTo(200);
        assertThat(browser.statusOfMe()).isEqualTo(401);
        assertThat(Browser.fresh().signIn(person.username(), person.password()).status()).isEqualTo(401);
        assertThat(Person.root().http().patch(person.url(), "{\"is_active\": true}").status()).isEqualTo(200);
        assertThat(browser.statusOfMe()).isEqualTo(401);

        Browser again = Browser.of(person);
        assertThat(Person.root().http().delete(person.url()).status()).isEqualTo(204);
        assertThat(again.statusOfMe()).isEqualTo(401);
    }

    @Test
    void whatASessionDoesIsDoneByItsUser() {
        Browser browser = Browser.of(person);
        String url = Json.created(browser.post(TOKENS, "{}")).getString("url");
        List<Long> entries = Json.ids(browser.get(url + "activity_stream/"));
        assertThat(entries).hasSize(1);
        assertThat(Json.result(browser.get(url + "activity_stream/"), 0).getJsonObject("summary_fields")
                .getJsonObject("actor").getString("username")).isEqualTo(person.username());
    }
}
