package org.gatehouse.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of settings in the README says what the code does. */
class SettingsTableTest {

    private static final Path README = Path.of(System.getProperty("basedir", "."), "README.md");
    private static final String BEGIN = "<!-- settings -->\n";
    private static final String END = "\n<!-- /settings -->";

    @Test
    void theReadmeHoldsTheTableOfSettings() throws IOException {
        String readme = Files.exists(README) ? Files.readString(README) : "";

        assertThat(readme).as("README.md must hold these lines:%n%n%s%n", BEGIN + table() + END)
                .contains(BEGIN + table() + END);
    }

    private static String table() {
        return Arrays.stream(ConfigKey.values()).map(SettingsTableTest::row).collect(Collectors.joining("\n",
                "| environment variable | system property | default | meaning |\n| --- | --- | --- | --- |\n", ""));
    }

    private static String row(ConfigKey key) {
        return "| `" + key.variable() + "` | `" + key.key() + "` | " + key.defaultText() + " | " + key.meaning() + " |";
    }
}
