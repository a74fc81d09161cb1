package org.gatehouse.platform.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.DoubleSupplier;

/**
 * The meters of this process. Looking one up costs a hash of its labels, so whoever counts often keeps what it gets: adding
 * to it takes no lock and allocates nothing.
 */
public final class Meters {

    private static final PrometheusMeterRegistry REGISTRY = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    /** Upper ends of a histogram's buckets; fine where answers without passwords are, coarse where those with one are. */
    private static final Duration[] BUCKETS = {Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofMillis(5),
            Duration.ofMillis(10), Duration.ofMillis(25), Duration.ofMillis(50), Duration.ofMillis(100),
            Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofMillis(2500),
            Duration.ofSeconds(5), Duration.ofSeconds(15)};

    private static final Queue<DoubleSupplier> KEPT = new ConcurrentLinkedQueue<>();

    private Meters() {
    }

    /**
     * The counter with these values of the metric's labels.
     *
     * @param values from a small fixed set, as many as the metric has labels
     */
    public static Tally tally(Metric metric, String... values) {
        Counter counter = Counter.builder(metric.meterName()).description(metric.help()).tags(tags(metric, values))
                .register(REGISTRY);
        return new Tally(counter);
    }

    /** The histogram with these values of the metric's labels. */
    public static Stopwatch stopwatch(Metric metric, String... values) {
        Timer timer = Timer.builder(metric.meterName()).description(metric.help()).tags(tags(metric, values))
                .serviceLevelObjectives(BUCKETS).register(REGISTRY);
        return new Stopwatch(timer);
    }

    /** Has a value asked whenever the metrics are read; only the first one that is given for these labels counts. */
    public static void gauge(Metric metric, DoubleSupplier value, String... values) {
        Gauge.builder(metric.meterName(), value::getAsDouble).description(metric.help()).tags(tags(metric, values))
                .register(REGISTRY);
    }

    /** Has a count that is kept elsewhere asked whenever the metrics are read. */
    public static void count(Metric metric, DoubleSupplier total, String... values) {
        KEPT.add(total); // the library would let go of it
        FunctionCounter.builder(metric.meterName(), total, DoubleSupplier::getAsDouble).description(metric.help())
                .tags(tags(metric, values)).register(REGISTRY);
    }

    /** Adds what the library itself knows how to measure. */
    public static void add(MeterBinder binder) {
        binder.bindTo(REGISTRY);
    }

    /** Writes everything in the format that the {@code Accept} header prefers, Prometheus' text if it names none. */
    public static void write(OutputStream out, String contentType) throws IOException {
        REGISTRY.scrape(out, contentType);
    }

    private static List<Tag> tags(Metric metric, String... values) {
        List<String> labels = metric.labels();
        if (labels.size() != values.length) {
            throw new IllegalArgumentException(metric + " has the labels " + labels);
        }
        List<Tag> tags = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            tags.add(Tag.of(labels.get(i), values[i]));
        }
        return tags;
    }
}
