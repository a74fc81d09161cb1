package org.gatehouse.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MetersTest {

    @Test
    void everyMetricIsTheNameThatPrometheusReads() throws IOException {
        for (Metric metric : Metric.values()) {
            String[] values = metric.labels().stream().map(label -> "test").toArray(String[]::new);
            String name = metric.exportedName();
            switch (metric.kind()) {
                case COUNTER -> Meters.tally(metric, values).add();
                case TIMER -> Meters.stopwatch(metric, values).add(TimeUnit.MILLISECONDS.toNanos(3));
                case GAUGE -> Meters.gauge(metric, () -> 1, values);
            }
            assertThat(told()).as(name).containsPattern("(?m)^" + name
                    + (metric.kind() == Metric.Kind.TIMER ? "_count" : "") + "(\\{.*)? ");
        }
        assertThat(told()).contains("gatehouse_http_duration_seconds_bucket{route=\"test\",le=\"0.002\"} 0")
                .contains("gatehouse_http_duration_seconds_bucket{route=\"test\",le=\"0.005\"} 1");
    }

    @Test
    void aTallyGrowsAndTheSameLabelsAreTheSameTally() throws IOException {
        Tally tally = Meters.tally(Metric.OAUTH_ERRORS, "/a", "b", "c");
        tally.add();
        Meters.tally(Metric.OAUTH_ERRORS, "/a", "b", "c").add(2);

        assertThat(told()).contains("gatehouse_oauth_errors_total{error=\"c\",grant=\"b\",route=\"/a\"} 3.0");
    }

    @Test
    void aMissingLabelIsAFaultOfTheCaller() {
        assertThatIllegalArgumentException().isThrownBy(() -> Meters.tally(Metric.OAUTH_ERRORS, "/a"));
    }

    private static String told() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Meters.write(out, "text/plain");
        return out.toString(StandardCharsets.UTF_8);
    }
}
