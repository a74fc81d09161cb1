package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.fixture.Awx;
import org.gatehouse.it.fixture.Browser;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Organization;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Unique;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** The API in a browser: the same URLs, as pages. */
class BrowseIT {

    private static final String CHROME = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";
    private static final String EVIL = "\\\"'><script>alert(1)</script><img src=x onerror=alert(1)>";

    private final HttpProbe root = Person.root().http().with("Accept", CHROME);

    @Test
    void browsersAreLedFromTheRootToThePages() {
        HttpProbe browser = Person.root().http().anonymous().with("Accept",
                "text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(browser.get("/").header("Location")).isEqualTo("/api/");
        Answer root = browser.get("/api/");
        assertThat(root.status()).isEqualTo(302);
        assertThat(root.header("Location")).isEqualTo("/api/v2/");
        assertThat(browser.get("/api/v2/").text()).startsWith("<!DOCTYPE html>");
        assertThat(browser.get("/api/?format=json").json()).containsKey("current_version");
    }

    @Test
    void whoeverPrefersHtmlGetsTheSameJsonAsAPage() {
        for (String path : List.of("/api/v2/", "/api/v2/users/", Person.root().url(), "/api/v2/me/",
                "/api/v2/applications/", "/api/v2/activity_stream/", "/api/v2/ping/", "/api/v2/config/")) {
            String page = page(root.get(path), 200);
            assertThat(page).as(path).startsWith("<!DOCTYPE html>").contains("HTTP 200 OK", "Allow:", "X-API-Node:")
                    .contains("<strong>GET</strong> " + path).contains("Content-Type:");
        }
        assertThat(page(root.get("/api/v2/"), 200)).contains("<a href=\"/api/v2/users/\">");
    }

    @Test
    @Awx(40)
    void theQueryOverridesWhatTheBrowserSays() {
        HttpProbe json = Person.root().http();
        assertThat(Json.ok(root.get("/api/v2/users/?format=json&page_size=1")).getJsonArray("results")).hasSize(1);
        page(json.get("/api/v2/users/?format=api"), 200);
        page(json.with("Accept", "image/png").get("/api/v2/users/?format=api"), 200);
        assertThat(json.get("/api/v2/users/?format=xml").status()).isEqualTo(404);
        for (String accept : List.of("*/*", "application/json", "application/json, text/html",
                "text/html;q=0.1, application/json")) {
            assertThat(Json.ok(json.with("Accept", accept).get("/api/v2/me/"))).isNotEmpty();
        }
    }

    @Test
    void aPageLoadsAndRunsNothingButTwoFilesOfOurs() {
        Answer answer = root.get("/api/v2/users/");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "script-src 'self'",
                "frame-ancestors 'none'", "base-uri 'none'").doesNotContain("unsafe");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.text()).doesNotContain("style=").doesNotContain("<style").doesNotContainPattern("\\son\\w+=")
                .doesNotContainPattern("(?:src|href)=\"(?!/)");
        for (String asset : List.of("/assets/gatehouse.css", "/assets/browse.js")) {
            assertThat(answer.text()).contains(asset);
            assertThat(TestServer.shared().http().get(asset).status()).as(asset).isEqualTo(200);
        }
        assertThat(TestServer.shared().http().get("/assets/other.js").status()).isEqualTo(404);
    }

    @Test
    void nothingThatPeopleTypeBecomesMarkup() {
        String made = Json.created(Person.root().http().post("/api/v2/organizations/",
                "{\"name\": \"%s%s\", \"description\": \"%s\"}".formatted(Unique.name("org"), EVIL, EVIL)))
                .getString("url");
        String query = "%22%27%3E%3Cscript%3Ealert(1)%3C/script%3E";
        for (Answer answer : List.of(root.get(made), root.get("/api/v2/organizations/?name__contains=script"),
                root.get(made + "activity_stream/"), root.get("/api/v2/users/?" + query + "=" + query),
                root.get("/api/v2/users/?first_name=" + query), root.get("/api/v2/" + query + "/"),
                root.get("/api/v2/users/" + query + "/"), root.options(made))) {
            assertThat(answer.header("Content-Type")).as(answer.toString()).startsWith("text/html");
            assertThat(answer.text()).doesNotContain("<script>alert").doesNotContain("<img")
                    .doesNotContain("\"'>");
        }
    }

    @Test
    void formsAreThoseOfOptions() {
        Organization organization = Organization.create();
        HttpProbe member = organization.member().http().with("Accept", CHROME);
        assertThat(root.get("/api/v2/organizations/").text()).contains("value=\"POST\"", "name=\"max_hosts\"");
        assertThat(root.get(organization.url()).text()).contains("value=\"PATCH\"", "value=\"PUT\"",
                "value=\"" + organization.name() + "\"", "data-send=\"DELETE\"");
        assertThat(member.get("/api/v2/organizations/").text()).doesNotContain("value=\"POST\"");
        assertThat(member.get(organization.url()).text()).doesNotContain("value=\"PUT\"")
                .doesNotContain("data-send=\"DELETE\"");
        assertThat(Person.root().scoped("read").with("Accept", CHROME).get(organization.url()).text())
                .doesNotContain("value=\"PUT\"").doesNotContain("data-send=\"DELETE\"");
    }

    @Test
    void refusalsArePagesToo() {
        HttpProbe anonymous = TestServer.shared().http().with("Accept", CHROME);
        assertThat(page(anonymous.get("/api/v2/users/?page=2"), 401))
                .contains("href=\"/api/login/?next=%2Fapi%2Fv2%2Fusers%2F%3Fpage%3D2\"");
        assertThat(page(anonymous.asBearer("wrong").get("/api/v2/users/"), 401)).contains("Sign in");
        assertThat(page(root.get("/api/v2/users/999999999/"), 404)).contains("Not found.");
        assertThat(page(root.get("/api/v2/nosuch/"), 404)).contains("could not be found");
        assertThat(page(root.get("/api/v2/users/?nosuch=1"), 400)).contains("has no field named");
        assertThat(page(root.put("/api/v2/users/", "{}"), 405)).contains("not allowed");
        assertThat(root.with("Accept", "image/png").get("/api/v2/users/").header("Content-Type"))
                .startsWith("application/json");
    }

    @Test
    void theApiTakesNoFormsFromPages() {
        Answer form = root.send("POST", "/api/v2/organizations/", "application/x-www-form-urlencoded",
                "name=x".getBytes());
        assertThat(form.status()).isEqualTo(415);
    }

    @Test
    void aPageNeverShowsASecretOrACookie() {
        Answer made = root.post("/api/v2/tokens/", "{}");
        assertThat(page(made, 201)).contains("gtp_");
        Person person = Person.stranger();
        Browser browser = Browser.of(person);
        String page = browser.http().with("Accept", CHROME).get(person.url()).text();
        assertThat(page).contains(person.username(), "Sign out", "$encrypted$", "Session-Timeout:")
                .doesNotContain("awx_sessionid=").doesNotContain(person.password());
    }

    private static String page(Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).as(answer.toString()).startsWith("text/html");
        return answer.text();
    }
}
