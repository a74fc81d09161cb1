package org.gatehouse.it.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.it.fixture.Simultaneous.atOnce;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Browser;
import org.gatehouse.it.fixture.Device;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.Answer;
import org.junit.jupiter.api.Test;

/** The page where somebody lets a device in: asks first, tells nothing about codes, and can't be used by others. */
class DevicePageIT {

    private static final int MOST = 30;
    private static final String NOBODY = "No device waits with this code.";

    @Test
    void whoIsNotSignedInSignsInFirstAndComesBack() {
        Browser browser = Browser.fresh();
        assertThat(browser.get(Device.PAGE).header("Location")).isEqualTo("/api/login/?next=%2Fdevice%2F");
        assertThat(browser.get("/device/?user_code=wdjbmjht").header("Location"))
                .isEqualTo("/api/login/?next=%2Fdevice%2F%3Fuser_code%3DWDJB-MJHT");
        assertThat(browser.get("/device/?user_code=%3Cscript%3E").header("Location"))
                .isEqualTo("/api/login/?next=%2Fdevice%2F");
        assertThat(Device.send(browser, "WDJB-MJHT", Map.of("allow", "1")).status()).isEqualTo(302);
    }

    @Test
    @Rfc("8628#3.3.1")
    void theCodeInTheUrlIsFilledInAndStillAskedFor() {
        Device device = Device.waiting();
        Answer page = Browser.of(Person.stranger()).get("/device/?user_code=" + device.userCode());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("id=\"user_code\" name=\"user_code\"", "value=\"" + device.userCode() + "\"",
                "id=\"device-submit\"").doesNotContain("name=\"allow\"");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(device.poll().json().getString("error")).isEqualTo("authorization_pending");
    }

    @Test
    @Rfc("8628#5.4")
    void beforeAnythingIsAllowedThePageShowsWhatAndForWhom() {
        Person person = Person.stranger();
        Application application = Application.create("\"user\": " + person.id(), "confidential", "device-code");
        Json.ok(person.http().patch(application.url(), "{\"name\": \"<b>TV & more</b>\"}"));
        Device device = Device.of(application, Map.of("scope", "read", "resource", "https://tv.example.org/<x>"
                .replace("<x>", "x")));
        Answer page = Device.send(Browser.of(person), device.userCode().toLowerCase().replace("-", " "), Map.of());

        assertThat(page.status()).as(page.toString()).isEqualTo(200);
        assertThat(page.text()).contains("&lt;b&gt;TV &amp; more&lt;/b&gt;", device.userCode(), person.username(),
                "name=\"allow\"", "name=\"deny\"", "See everything that you may see", "https://tv.example.org/x",
                "Go on only if you have started this yourself").doesNotContain("<b>TV");
        assertThat(device.poll().json().getString("error")).isEqualTo("authorization_pending");
    }

    @Test
    void aDecisionIsTakenOnce() {
        Device device = Device.waiting();
        Browser browser = Browser.of(Person.stranger());
        Answer allowed = device.allow(browser);
        assertThat(allowed.status()).isEqualTo(303);
        assertThat(browser.get(allowed.header("Location")).text()).contains("Device connected");

        for (Answer again : List.of(device.allow(browser), device.deny(browser), device.typed(browser))) {
            assertThat(again.status()).isEqualTo(400);
            assertThat(again.text()).contains("id=\"error\"", NOBODY);
        }
        assertThat(device.poll().status()).isEqualTo(200);
    }

    @Test
    void ofManyWhoDecideAtOnceOneDecides() throws Exception {
        Device device = Device.waiting();
        List<Browser> browsers = List.of(Browser.of(Person.stranger()), Browser.of(Person.stranger()));
        List<Answer> answers = atOnce(List.of(() -> device.allow(browsers.get(0)), () -> device.deny(browsers.get(1)),
                () -> device.allow(browsers.get(1)), () -> device.deny(browsers.get(0))));
        assertThat(answers).filteredOn(answer -> answer.status() == 303).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 303).allMatch(answer -> answer.status() == 400);
    }

    @Test
    void anotherSiteCanNotLetADeviceIn() {
        Device device = Device.waiting();
        Browser browser = Browser.of(Person.stranger());
        Map<String, String> form = Map.of("user_code", device.userCode(), "allow", "1");

        assertThat(browser.form(Device.PAGE, form).status()).isEqualTo(403);
        assertThat(Device.send(browser, device.userCode(), Map.of("allow", "1", "csrfmiddlewaretoken", "x".repeat(64)))
                .status()).isEqualTo(403);
        assertThat(browser.http().with("Sec-Fetch-Site", "cross-site").form(Device.PAGE, Map.of("user_code",
                device.userCode(), "allow", "1", "csrfmiddlewaretoken", browser.cookie("csrftoken"))).status())
                        .isEqualTo(403);
        assertThat(browser.get("/device/?user_code=" + device.userCode() + "&allow=1").text())
                .doesNotContain("Device connected");
        assertThat(device.poll().json().getString("error")).isEqualTo("authorization_pending");
    }

    @Test
    @Rfc("8628#5.1")
    void whoGuessesCodesIsStoppedEvenIfHeHasARightOne() {
        Browser browser = Browser.of(Person.stranger());
        Device own = Device.waiting();
        int guesses = 0;
        Answer answer = Device.send(browser, "BBBB-BBBB", Map.of());
        while (answer.status() != 429 && guesses++ < MOST) {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
            assertThat(answer.text()).contains(NOBODY);
            assertThat(own.typed(browser).status()).as("it forgives nothing").isIn(200, 429);
            answer = Device.send(browser, "bbbb-bbbb", Map.of("allow", "1"));
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 900);
        assertThat(answer.text()).contains("id=\"error\"", "Too many wrong codes");
        assertThat(own.allow(browser).status()).as("not even a right one").isEqualTo(429);
        assertThat(browser.statusOfMe()).isEqualTo(200);
        assertThat(own.allow(Browser.of(Person.stranger())).status()).as("others go on").isEqualTo(303);
    }

    @Test
    void oneHundredGuessesAtOnceAreNoMoreThanOneAfterTheOther() throws Exception {
        Browser browser = Browser.of(Person.stranger());
        List<Answer> answers = atOnce(100, () -> Device.send(browser, "BBBB-BBBB", Map.of()));
        assertThat(answers).allMatch(answer -> answer.status() == 400 || answer.status() == 429);
        assertThat(answers).filteredOn(answer -> answer.status() == 400).hasSizeLessThan(MOST);
    }

    @Test
    void whatIsNoFormIsRefusedWithAPage() {
        Browser browser = Browser.of(Person.stranger());
        byte[] nul = ("user_code=%00&csrfmiddlewaretoken=" + browser.cookie("csrftoken"))
                .getBytes(StandardCharsets.UTF_8);
        assertThat(browser.http().post(Device.PAGE, "{}").status()).isEqualTo(415);
        assertThat(browser.http().send("POST", Device.PAGE, "application/x-www-form-urlencoded", nul).status())
                .isEqualTo(400);
        assertThat(browser.http().send("POST", Device.PAGE, "application/x-www-form-urlencoded", new byte[100_000])
                .status()).isEqualTo(413);
        assertThat(browser.http().delete(Device.PAGE).status()).isEqualTo(405);
        assertThat(browser.get("/device/?user_code=%FF").status()).isEqualTo(400);
        assertThat(browser.get("/device").header("Location")).isEqualTo("/device/");
        assertThat(Device.send(browser, "", Map.of()).status()).isEqualTo(400);
        assertThat(Device.send(browser, "<script>alert(1)</script>", Map.of()).text()).doesNotContain("<script>");
    }
}
