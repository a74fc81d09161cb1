package org.gatehouse.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of metrics in the documentation says what the code does. */
class MetricsDocTest {

    private static final Path PAGE = Path.of(System.getProperty("basedir", "."), "docs/observability.md");

    @Test
    void theDocumentationHoldsTheTableOfMetrics() throws IOException {
        String table = Arrays.stream(Metric.values()).map(MetricsDocTest::row).collect(Collectors.joining("\n",
                "<!-- metrics -->\n| name | kind | labels | meaning |\n| --- | --- | --- | --- |\n",
                "\n<!-- /metrics -->"));

        assertThat(Files.readString(PAGE)).as("docs/observability.md must hold these lines:%n%n%s%n", table)
                .contains(table);
    }

    private static String row(Metric metric) {
        String labels = metric.labels().stream().map(label -> "`" + label + "`").collect(Collectors.joining(", "));
        return "| `" + metric.exportedName() + "` | " + metric.kind().name().toLowerCase(Locale.ROOT) + " | " + labels
                + " | " + metric.help() + " |";
    }
}
