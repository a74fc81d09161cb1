package org.gatehouse.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.gatehouse.platform.config.PasswordConfig;
import org.gatehouse.platform.metrics.Meters;
import org.gatehouse.platform.metrics.Metric;
import org.gatehouse.platform.metrics.Tally;

/**
 * Hashes and checks the passwords of people: Argon2id for new ones, what an import brought for old ones.
 *
 * <p>A hash costs 19 MiB and tens of milliseconds on purpose, so only as many run at once as the node has been given
 * ({@code gatehouse.password.concurrency}); whoever waits longer than two seconds is told to come back.
 */
@ApplicationScoped
public class PasswordHasher {

    private static final long PATIENCE_SECONDS = 2;

    private static final Tally OVERLOADS = Meters.tally(Metric.PASSWORD_OVERLOADS);

    private final Argon2id today = new Argon2id();
    private final List<PasswordScheme> schemes = List.of(today, new DjangoPbkdf2());
    private RandomText random;
    private Semaphore places;
    private Semaphore turns;
    private String nobodysHash;

    /** For the proxy of the container. */
    protected PasswordHasher() {
    }

    @Inject
    public PasswordHasher(PasswordConfig config, RandomText random) {
        this.random = random;
        this.places = new Semaphore(config.concurrency(), true);
        this.turns = new Semaphore(config.concurrency(), true);
        Meters.gauge(Metric.PASSWORD_PLACES, config::concurrency);
        Meters.gauge(Metric.PASSWORD_QUEUE, () -> config.concurrency() - places.availablePermits(), "running");
        Meters.gauge(Metric.PASSWORD_QUEUE, () -> places.getQueueLength() + turns.getQueueLength(), "waiting");
        this.nobodysHash = today.hash(Secret.of(random.base62(SecretFormat.RANDOM_LENGTH)), Argon2id.newSalt(random));
    }

    /** The hash to store, with its parameters and a new salt. */
    public String hash(Secret password) {
        return inPlace(() -> today.hash(password, Argon2id.newSalt(random)));
    }

    /** Whether this is the password; a hash of no known scheme verifies nothing, and costs as much as one. */
    public boolean verifies(Secret password, String encoded) {
        Optional<PasswordScheme> scheme = schemes.stream().filter(known -> known.wrote(encoded)).findFirst();
        return scheme.isEmpty() ? verifiesNobody(password)
                : inPlace(() -> scheme.get().verifies(password, encoded));
    }

    /** Costs as much as {@link #verifies} and is always false: unknown users answer as slowly as known ones. */
    public boolean verifiesNobody(Secret password) {
        verifies(password, nobodysHash);
        return false;
    }

    /** Whether the hash should be replaced while the password is at hand. */
    public boolean isOutdated(String encoded) {
        return schemes.stream().filter(scheme -> scheme.wrote(encoded)).allMatch(scheme -> scheme.isOutdated(encoded));
    }

    /**
     * Does what has to be done before and after checking a password; as many at once as there are places, so that
     * whoever has his turn sees what came of those before him. Like them, he waits two seconds at the most.
     */
    public <T> T inTurn(Supplier<T> work) {
        return holding(turns, work);
    }

    private <T> T inPlace(Supplier<T> work) {
        return holding(places, work);
    }

    private static <T> T holding(Semaphore places, Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                OVERLOADS.add();
                throw new OverloadedException();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new OverloadedException();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
