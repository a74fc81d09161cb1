package org.gatehouse.it.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.gatehouse.fixture.Awx;
import org.gatehouse.it.fixture.Browser;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Unique;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.junit.jupiter.api.Test;

/** Signing in and out, by the form and by what AWX's command line sends. */
class LoginIT {

    private static final String LOGIN = "/api/login/";

    private final Person person = Person.stranger();

    @Test
    @Awx(2)
    void theRootGivesOneCsrfCookieForTheWholeServerAndKeepsAGoodOne() {
        Answer first = Browser.fresh().get("/api/");
        List<String> set = first.headers().allValues("Set-Cookie");
        assertThat(set).singleElement().asString().startsWith("csrftoken=").contains("Path=/;", "SameSite=Lax")
                .doesNotContain("HttpOnly", "Secure");
        String value = set.get(0).substring("csrftoken=".length(), set.get(0).indexOf(';'));
        assertThat(value).matches("[0-9A-Za-z]{32}");
        for (String path : new String[] {"/api/", LOGIN}) {
            assertThat(Browser.fresh().with("csrftoken", value).get(path).headers().allValues("Set-Cookie"))
                    .singleElement().asString().startsWith("csrftoken=" + value + ";");
            assertThat(Browser.fresh().with("csrftoken", "x\"><script>").get(path).headers().allValues("Set-Cookie"))
                    .singleElement().asString().matches("csrftoken=[0-9A-Za-z]{32};.*");
        }
    }

    @Test
    @Awx(115)
    void theFormBeginsASessionAndLeadsWhereItShould() {
        Browser browser = Browser.fresh();
        Answer form = browser.get(LOGIN + "?next=/api/v2/me/");
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(form.text()).contains("id=\"username\"", "id=\"password\"", "id=\"login-submit\"",
                "name=\"csrfmiddlewaretoken\" value=\"" + browser.cookie("csrftoken") + "\"",
                "name=\"next\" value=\"/api/v2/me/\"").doesNotContain("id=\"error\"");
        String before = browser.cookie("csrftoken");

        Answer answer = browser.login(
                Map.of("username", person.username(), "password", person.password(), "next", "/api/v2/me/"));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo("/api/v2/me/");
        assertThat(answer.header("X-API-Session-Cookie-Name")).isEqualTo("awx_sessionid");
        assertThat(answer.header("Session-Timeout")).isEqualTo("1800");
        List<String> set = answer.headers().allValues("Set-Cookie");
        assertThat(set).hasSize(3).anyMatch(cookie -> cookie.matches(
                "awx_sessionid=[0-9A-Za-z]{32}; Path=/; SameSite=Lax; HttpOnly"))
                .contains("userLoggedIn=true; Path=/; SameSite=Lax");
        assertThat(browser.cookie("csrftoken")).isNotEqualTo(before);

        Answer me = browser.get("/api/v2/me/");
        assertThat(Json.result(me, 0).getString("username")).isEqualTo(person.username());
        assertThat(Json.result(me, 0).getString("last_login")).endsWith("Z");
        assertThat(me.header("Session-Timeout")).isEqualTo("1800");
    }

    @Test
    @Awx(115)
    void whatIsWrongIsAnsweredByAPage() {
        Browser browser = Browser.fresh();
        browser.get(LOGIN);
        Answer wrong = browser.login(Map.of("username", person.username(), "password", "wrong"));
        Answer unknown = browser.login(Map.of("username", Unique.name("nobody"), "password", "wrong"));
        for (Answer refused : List.of(wrong, unknown, browser.login(Map.of("username", person.username())))) {
            assertThat(refused.status()).as(refused.toString()).isEqualTo(401);
            assertThat(refused.text()).contains("id=\"error\"", "Wrong user name or password.");
            assertThat(refused.headers().allValues("Set-Cookie").toString()).doesNotContain("awx_sessionid");
        }
        assertThat(wrong.text().replace(person.username(), "").length())
                .isEqualTo(unknown.text().replaceFirst("value=\"nobody-[^\"]*\"", "value=\"\"").length());
        assertThat(Browser.fresh().form(LOGIN, Map.of("username", person.username(), "password", person.password()))
                .status()).isEqualTo(403);
        browser.with("csrftoken", "y".repeat(32));
        assertThat(browser.form(LOGIN, Map.of("username", person.username(), "password", person.password(),
                "csrfmiddlewaretoken", "x".repeat(32))).status()).isEqualTo(403);
    }

    @Test
    @Awx(115)
    void whoeverWantsJsonAloneIsRefused() {
        HttpProbe http = Browser.fresh().http();
        assertThat(Json.detail(http.with("Accept", "application/json").get(LOGIN), 406)).isNotBlank();
        for (String accept : new String[] {"*/*", "text/html", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8"}) {
            assertThat(http.with("Accept", accept).get(LOGIN).status()).as(accept).isEqualTo(200);
        }
    }

    /** As recorded: the CSRF value in the header, next in the form, a Referer that is the URL itself. */
    @Test
    @Awx({2, 115})
    void theCommandLineOfAwxSignsIn() {
        Browser cli = Browser.fresh();
        cli.get("/api/");
        Answer answer = cli.script().with("Accept", "*/*").with("Referer", cli.http().base() + LOGIN).form(LOGIN,
                Map.of("username", person.username(), "password", person.password(), "next", "/api/"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo("/api/");
    }

    @Test
    @Awx(117)
    void afterALogoutTheSessionIsDeadWhoeverReplaysIt() {
        for (String method : new String[] {"GET", "POST"}) {
            Browser browser = Browser.of(person);
            HttpProbe replay = browser.http();
            assertThat(replay.get("/api/v2/me/").status()).isEqualTo(200);
            Answer answer = method.equals("GET") ? browser.get("/api/logout/")
                    : browser.form("/api/logout/", Map.of("next", "/api/login/"));
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.header("Location")).isEqualTo(method.equals("GET") ? "/api/" : LOGIN);
            assertThat(browser.cookie("awx_sessionid")).isEmpty();
            assertThat(browser.cookie("userLoggedIn")).isEqualTo("false");
            assertThat(replay.get("/api/v2/me/").status()).isEqualTo(401);
        }
        assertThat(Browser.fresh().get("/api/logout/").status()).isEqualTo(302);
    }

    @Test
    void aLoginNeverContinuesASessionThatWasThereBefore() {
        Browser browser = Browser.fresh().with("awx_sessionid", "A".repeat(32));
        browser.signIn(person.username(), person.password());
        String first = browser.cookie("awx_sessionid");
        assertThat(first).isNotEqualTo("A".repeat(32));
        HttpProbe before = browser.http();
        browser.signIn(person.username(), person.password());
        assertThat(browser.cookie("awx_sessionid")).isNotEqualTo(first);
        assertThat(before.get("/api/v2/me/").status()).isEqualTo(401);
        assertThat(browser.statusOfMe()).isEqualTo(200);
    }

    @Test
    @Awx(120)
    void noLoginAndNoLogoutLeadsToAnotherHost() {
        String here = person.http().base().toString();
        for (String next : new String[] {"https://evil.example/", "//evil.example/", "/\\evil.example/", "\\\\evil/",
                "http:evil.example", "javascript:alert(1)", "/\t/evil.example/", "\t//evil.example", " //evil.example",
                "/\r\nSet-Cookie: a=b", here + ".evil.example/", here + "@evil.example/", "http://evil.example/" + here,
                here + "//evil.example/", "///evil.example", "evil.example", "/api/\u0085x"}) {
            Browser browser = Browser.fresh();
            browser.get(LOGIN);
            Answer answer = browser.login(
                    Map.of("username", person.username(), "password", person.password(), "next", next));
            assertThat(answer.status()).as(next).isEqualTo(302);
            assertThat(answer.header("Location")).as(next).isEqualTo("/");
            assertThat(browser.form("/api/logout/", Map.of("next", next)).header("Location")).isEqualTo("/api/");
        }
        for (String[] good : new String[][] {{"/api/v2/users/?a=b&c=%20d#e", "/api/v2/users/?a=b&c=%20d#e"},
                {here + "/api/v2/", "/api/v2/"}, {"/söß \"x", "/s%C3%B6%C3%9F%20%22x"}}) {
            assertThat(Browser.fresh().form("/api/logout/", Map.of("next", good[0])).header("Location"))
                    .isEqualTo(good[1]);
        }
    }

    @Test
    void thePageCanNotBeFramedOrScriptedOrKept() {
        for (Answer page : List.of(Browser.fresh().get(LOGIN), Browser.fresh().form(LOGIN, Map.of("a", "b")),
                Browser.fresh().http().delete(LOGIN))) {
            assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(page.header("Cache-Control")).isEqualTo("no-store");
            assertThat(page.header("Content-Type")).startsWith("text/html");
        }
        Answer slashless = Browser.fresh().get("/api/login?next=/api/");
        assertThat(slashless.status()).isEqualTo(301);
        assertThat(slashless.header("Location")).isEqualTo("/api/login/?next=/api/");
        assertThat(Browser.fresh().http().delete(LOGIN).status()).isEqualTo(405);
        assertThat(Browser.fresh().http().send("PROPFIND", LOGIN).status()).isEqualTo(405);
        assertThat(Browser.fresh().http().options(LOGIN).header("Allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
    }

    @Test
    void whateverIsTypedIsShownAsTextOnly() {
        String evil = "\"><script>alert(1)</script>'&{{csrf}}";
        Browser browser = Browser.fresh();
        browser.get(LOGIN);
        Answer page = browser.login(Map.of("username", evil, "password", "x", "next", "/" + evil));
        assertThat(page.status()).isEqualTo(401);
        assertThat(page.text()).doesNotContain("<script>")
                .contains("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#39;&amp;{{csrf}}");
        assertThat(browser.get(LOGIN + "?next=%2F%22%3E%3Cscript%3E").text()).doesNotContain("<script>");
    }

    @Test
    void whatIsNoProperFormIsRefusedByAPage() {
        Browser browser = Browser.fresh();
        browser.get(LOGIN);
        HttpProbe http = browser.script();
        String form = "application/x-www-form-urlencoded";
        assertThat(http.post(LOGIN, "{\"username\": \"a\", \"password\": \"b\"}").status()).isEqualTo(415);
        assertThat(http.send("POST", LOGIN).status()).isEqualTo(415);
        Map.of("username=%FF&password=x", 400, "username=a%00b&password=x", 400, "username=%zz", 400,
                "username=a&username=b", 400, "username=" + "a".repeat(70_000), 413, "", 401, "=&&=&a", 401,
                "username=" + "a".repeat(60_000) + "&password=x", 401).forEach((body, status) -> {
                    Answer answer = http.send("POST", LOGIN, form, body.getBytes(StandardCharsets.UTF_8));
                    assertThat(answer.status()).as(body.substring(0, Math.min(40, body.length()))).isEqualTo(status);
                    assertThat(answer.text()).contains("id=\"error\"").doesNotContain("Exception", "org.gatehouse");
                });
        assertThat(http.send("POST", LOGIN, form, new byte[] {'a', '=', (byte) 0xc3, 'b'}).status()).isEqualTo(400);
        assertThat(http.get(LOGIN + "?next=%FF").status()).isEqualTo(400);
        Person person = Person.stranger();
        Answer signedInForNothing = browser.form(LOGIN + "?next=%FF", Map.of("csrfmiddlewaretoken",
                browser.cookie("csrftoken"), "username", person.username(), "password", person.password()));
        assertThat(signedInForNothing.status()).isEqualTo(400);
        assertThat(browser.cookie("awx_sessionid")).isEmpty();
    }

    @Test
    void theStylesheetMayBeKept() {
        Browser browser = Browser.fresh();
        String page = browser.get(LOGIN).text();
        String href = page.substring(page.indexOf("/assets/gatehouse.css"), page.indexOf("\">\n</head>"));
        Answer lasting = browser.get(href);
        assertThat(lasting.status()).isEqualTo(200);
        assertThat(lasting.header("Content-Type")).isEqualToIgnoringCase("text/css;charset=UTF-8");
        assertThat(lasting.header("Cache-Control")).contains("max-age=31536000");
        assertThat(lasting.text()).contains("prefers-color-scheme: dark");
        assertThat(browser.get("/assets/gatehouse.css").header("Cache-Control")).contains("max-age=86400");
        assertThat(browser.http().with("If-None-Match", lasting.header("ETag")).get(href).status()).isEqualTo(304);
    }
}
