package org.gatehouse.operations.metrics;

import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmHeapPressureMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.gatehouse.domain.key.SigningKeys;
import org.gatehouse.operations.health.Readiness;
import org.gatehouse.operations.purge.PurgeMeters;
import org.gatehouse.platform.metrics.Meters;
import org.gatehouse.platform.metrics.Metric;
import org.gatehouse.platform.persistence.PoolCount;

/** What is asked only while the metrics are read. Set up at the first reading: a start does not wait for it. */
@ApplicationScoped
public class NodeMeters {

    /** Told as zero before the first one is counted, or else its increase would never be seen. */
    private static final List<Metric> FROM_THE_BEGIN = List.of(Metric.TOKENS_ENDED, Metric.REFRESH_TOKENS_REUSED,
            Metric.PASSWORD_OVERLOADS, Metric.SESSIONS_BEGUN, Metric.SESSIONS_ENDED);

    @Inject
    private DatabaseWatch database;
    @Inject
    private Readiness readiness;
    @Inject
    private SigningKeys keys;
    @Inject
    private SessionCount sessions;
    @Inject
    private Clock clock;

    private JvmGcMetrics collections;
    private JvmHeapPressureMetrics pressure;

    synchronized void begin(ServletContext context) throws IOException {
        if (collections == null) {
            collections = new JvmGcMetrics();
            Meters.add(collections);
            Meters.add(new JvmMemoryMetrics());
            Meters.add(new JvmThreadMetrics());
            Meters.add(new ClassLoaderMetrics());
            Meters.add(new ProcessorMetrics());
            Meters.add(new UptimeMetrics());
            Meters.add(new FileDescriptorMetrics());
            pressure = new JvmHeapPressureMetrics();
            Meters.add(pressure);
            PoolCount.tell();
            PurgeMeters.tell();
            FROM_THE_BEGIN.forEach(Meters::tally);
            Meters.gauge(Metric.BUILD, () -> 1, version(context), Runtime.version().toString());
            Meters.gauge(Metric.DB_UP, () -> database.answers() ? 1 : 0);
            Meters.gauge(Metric.READY, () -> readiness.hasStarted() && database.answers() ? 1 : 0);
            Meters.gauge(Metric.SESSIONS, () -> database.answers() ? sessions.recent() : Double.NaN);
            Meters.gauge(Metric.SIGNING_KEYS_AVAILABLE, () -> keys.areAvailable() ? 1 : 0);
            Meters.gauge(Metric.SIGNING_KEY_AGE_SECONDS, () -> database.answers() ? keyAge() : Double.NaN);
        }
    }

    private double keyAge() {
        return keys.oldestSigning().map(since -> Duration.between(since, clock.instant()).toSeconds()).orElse(0L);
    }

    private static String version(ServletContext context) throws IOException {
        try (InputStream manifest = context.getResourceAsStream("/META-INF/MANIFEST.MF")) {
            return Optional.ofNullable(manifest == null ? null
                    : new Manifest(manifest).getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION))
                    .orElse("unknown");
        }
    }

    /** It listens to the Java machine, which outlives the application. */
    @PreDestroy
    void end() {
        if (collections != null) {
            collections.close();
            pressure.close();
        }
    }
}
