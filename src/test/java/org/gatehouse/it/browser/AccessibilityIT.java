package org.gatehouse.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gatehouse.it.harness.Slow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page can be read by everybody: what axe-core finds, light and dark, and whether it fits the smallest screens. */
@Slow
class AccessibilityIT {

    private static final int SMALLEST = 320;
    /** Each rule that is broken, with the elements that break it. */
    private static final String CHECK = """
            axe.run(document, {resultTypes: ['violations']}).then(found => found.violations.map(
                broken => broken.impact + ' ' + broken.id + ' ' + broken.nodes.map(
                    node => node.html + ' ' + node.failureSummary).join('; '))).then(arguments[0]);""";
    private static String axe;

    @BeforeAll
    static void readAxe() throws IOException {
        try (InputStream script = AccessibilityIT.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everybodyCanReadAndUseThePage(Scene scene) {
        Chromium browser = Chromium.fresh();
        scene.show(browser, Cast.shared());
        for (String scheme : new String[] {"light", "dark"}) {
            browser.look(scheme, SMALLEST);
            assertThat(browser.value("document.scrollingElement.scrollWidth")).as("width, " + scheme)
                    .isEqualTo((long) SMALLEST);
            assertThat(browser.run(axe + CHECK)).as(scheme).isEqualTo(List.of());
        }
    }
}
