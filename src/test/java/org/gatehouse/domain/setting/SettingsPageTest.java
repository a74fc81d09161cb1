package org.gatehouse.domain.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of settings in the documentation says what the code does. */
class SettingsPageTest {

    private static final Path PAGE = Path.of(System.getProperty("basedir", "."), "docs", "settings.md");
    private static final String BEGIN = "<!-- settings -->\n";
    private static final String END = "\n<!-- /settings -->";

    @Test
    void thePageHoldsTheTableOfSettings() throws IOException {
        String page = Files.exists(PAGE) ? Files.readString(PAGE) : "";

        assertThat(page).as("docs/settings.md must hold these lines:%n%n%s%n", BEGIN + table() + END)
                .contains(BEGIN + table() + END);
    }

    private static String table() {
        return Arrays.stream(SettingKey.values()).map(SettingsPageTest::row).collect(Collectors.joining("\n",
                "| setting | category | values | default | meaning |\n| --- | --- | --- | --- | --- |\n", ""));
    }

    private static String row(SettingKey key) {
        SettingRule rule = key.rule();
        return "| `" + key.storedName() + "` | " + key.category().slug() + " | " + values(rule) + " | "
                + (rule.initial().equals("") ? "" : "`" + rule.initial() + "`") + " | " + key.help() + " |";
    }

    private static String values(SettingRule rule) {
        return switch (rule.type()) {
            case BOOLEAN -> "true, false";
            case ADDRESS -> "URL or path";
            case INTEGER -> (rule.least() + " to " + rule.most() + " " + rule.unit()).strip();
        };
    }
}
