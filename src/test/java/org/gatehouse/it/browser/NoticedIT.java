package org.gatehouse.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** That the tests here would notice what they say doesn't happen. */
class NoticedIT {

    @Test
    void aBrokenPolicyAndARequestToElsewhereAreNoticed() {
        Chromium browser = Chromium.fresh();
        browser.open("data:text/html,<meta http-equiv=Content-Security-Policy content=\"img-src 'none'\">"
                + "<img src=http://127.0.0.1:9/refused.png>");
        assertThat(browser.noticed().complaints()).singleElement().asString().contains("Content Security Policy");
        browser.open("data:text/html,<img src=http://elsewhere.example/picture.png>");
        assertThat(browser.noticed().origins()).containsExactly("http://elsewhere.example");
    }
}
