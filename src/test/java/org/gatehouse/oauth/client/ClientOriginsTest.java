package org.gatehouse.oauth.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gatehouse.domain.application.ApplicationRepository;
import org.gatehouse.fixture.Injection;
import org.gatehouse.fixture.Silence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClientOriginsTest {

    @RegisterExtension
    static final Silence SILENCE = Silence.of(ClientOrigins.class);

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final String APP = "https://app.example.org";
    private static final String NEW = "https://new.example.org";

    private final Stored stored = new Stored();
    private final ClientOrigins origins = Injection.into(new ClientOrigins(), stored);

    private boolean after(long millis, String origin) {
        return Injection.into(origins, Clock.fixed(NOW.plusMillis(millis), ZoneOffset.UTC)).include(origin);
    }

    @Test
    void theyAreReadOnceASecond() {
        assertThat(after(0, APP)).isTrue();
        assertThat(after(1, "https://evil.example.org")).isFalse();
        stored.origins = Set.of(NEW);
        assertThat(after(999, NEW)).isFalse();
        assertThat(stored.readings).isEqualTo(1);
        assertThat(after(1000, NEW)).isTrue();
        assertThat(after(1001, APP)).isFalse();
        assertThat(stored.readings).isEqualTo(2);
    }

    @Test
    void whileTheDatabaseIsAwayTheLastOnesCountAndItIsAskedOnceASecond() {
        after(0, APP);
        stored.failure = new IllegalStateException("away");
        for (int millis = 1000; millis < 10_000; millis += 100) {
            assertThat(after(millis, APP)).isTrue();
            assertThat(after(millis, NEW)).isFalse();
        }
        assertThat(stored.readings).isEqualTo(1 + 9);
        stored.failure = null;
        stored.origins = Set.of(NEW);
        assertThat(after(10_000, NEW)).isTrue();
        assertThat(after(10_000, APP)).isFalse();
    }

    @Test
    void whatWasNeverReadCanNotBeTold() {
        stored.failure = new IllegalStateException("away");
        assertThatThrownBy(() -> after(0, APP)).isSameAs(stored.failure);
        stored.failure = null;
        assertThat(after(1, APP)).isTrue();
    }

    @Test
    void whileAReadingHangsOthersGoOnWithTheLastOne() throws InterruptedException {
        after(0, APP);
        Injection.into(origins, Clock.fixed(NOW.plusSeconds(60), ZoneOffset.UTC));
        stored.hanging = new CountDownLatch(1);
        Thread reader = new Thread(() -> origins.include(APP));
        reader.start();
        assertThat(stored.begun.await(10, TimeUnit.SECONDS)).isTrue();

        assertThat(origins.include(APP)).isTrue();
        assertThat(stored.readings).isEqualTo(2);

        stored.hanging.countDown();
        reader.join();
    }

    /** The origins in the database, which fails or hangs on demand. */
    private static final class Stored extends ApplicationRepository {

        private final CountDownLatch begun = new CountDownLatch(1);
        private volatile Set<String> origins = Set.of(APP);
        private volatile RuntimeException failure;
        private volatile CountDownLatch hanging;
        private volatile int readings;

        @Override
        public Set<String> origins() {
            readings = readings + 1;
            if (failure != null) {
                throw failure;
            }
            CountDownLatch end = hanging;
            if (end != null) {
                begun.countDown();
                try {
                    assertThat(end.await(60, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                }
            }
            return origins;
        }
    }
}
