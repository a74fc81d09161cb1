package org.gatehouse.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.it.fixture.Device;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.harness.Slow;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Somebody lets a device in that shows him a code (RFC 8628 §3.3). */
@Slow
class DeviceIT extends BrowserTest {

    @Test
    @Rfc("8628#3.3")
    void theCodeIsTypedComparedAndAllowed() {
        Device device = Device.of(Device.application("confidential"), Map.of("scope", "openid read"));
        browser.open(device.codes().getString("verification_uri"));
        signIn();
        assertThat(browser.the("user_code").isDisplayed()).isTrue();
        assertThat(browser.focus()).isEqualTo("user_code");
        browser.press("BCDF-GHJK", Keys.ENTER);
        assertThat(browser.the("error").getText()).startsWith("No device waits with this code.");
        browser.type("user_code", device.userCode().toLowerCase(Locale.ROOT).replace("-", " ")).click("device-submit");
        assertThat(browser.the("device-code").getText()).isEqualTo(device.userCode());
        assertThat(browser.text()).contains(device.application().made().getString("name"), user.username());
        browser.click("device-allow");
        assertThat(browser.the("device-result").getText()).startsWith("Go back to your device");
        assertThat(Json.ok(device.poll())).containsKeys("access_token", "id_token");
    }

    @Test
    @Rfc("8628#3.3.1")
    void theCompleteAddressStillAsksAndADeviceCanBeTurnedAway() {
        Device device = Device.waiting();
        browser.open(device.codes().getString("verification_uri_complete"));
        signIn();
        assertThat(browser.the("user_code").getAttribute("value")).isEqualTo(device.userCode());
        browser.press(Keys.ENTER);
        browser.click("device-deny");
        assertThat(browser.the("device-result").getText()).startsWith("The device gets no access");
        assertThat(device.poll().text()).contains("access_denied");
    }
}
