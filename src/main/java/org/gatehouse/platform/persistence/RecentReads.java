package org.gatehouse.platform.persistence;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What was read from the database a moment ago, taken for true for a while: at once forgotten here when it is changed
 * here, and within that while when another node changes it. Nothing waits for anybody.
 *
 * <p>A race: a read that began before a change was committed may have seen what was before. Every entry therefore bears
 * the generations at the moment at which its read began, and counts only while they are the current ones.
 *
 * @param <K> what it is looked up by
 * @param <V> what was read; nothing is remembered of keys under which there is nothing
 */
public final class RecentReads<K, V> {

    private static final int STRIPES = 1024;

    private record Reading<V>(V value, long generation, long stripeGeneration, long begun) {
    }

    private final Map<K, Reading<V>> readings = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();
    private final AtomicLongArray stripes = new AtomicLongArray(STRIPES);
    private final AtomicLong nextSweep;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder changed = new LongAdder();
    private final LongAdder outdated = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final long freshNanos;
    private final int most;
    private final LongSupplier nanoTime;

    /**
     * @param freshFor for how long what was read is taken for true; zero = nothing is remembered
     * @param most how many readings are remembered at once; beyond them the database is asked
     */
    public RecentReads(Duration freshFor, int most) {
        this(freshFor, most, System::nanoTime);
    }

    RecentReads(Duration freshFor, int most, LongSupplier nanoTime) {
        this.freshNanos = freshFor.toNanos();
        this.most = most;
        this.nanoTime = nanoTime;
        this.nextSweep = new AtomicLong(nanoTime.getAsLong());
    }

    /**
     * What is known under the key, or else what is read now.
     *
     * @param read must see what has been committed when it is called: no part of a transaction that has begun before
     */
    public Optional<V> get(K key, Supplier<Optional<V>> read) {
        if (freshNanos == 0) {
            misses.increment();
            return read.get();
        }
        long now = nanoTime.getAsLong();
        Reading<V> known = readings.get(key);
        if (known != null && isCurrent(key, known, now)) {
            hits.increment();
            return Optional.of(known.value());
        }
        misses.increment();
        long before = generation.get();
        long stripeBefore = stripes.get(stripe(key));
        Optional<V> found = read.get();
        found.ifPresent(value -> remember(key, new Reading<>(value, before, stripeBefore, now)));
        return found;
    }

    /** Has to be called after whatever stands under the key was changed, or might have been. */
    public void forget(K key) {
        stripes.incrementAndGet(stripe(key));
        if (readings.remove(key) != null) {
            changed.increment();
        }
    }

    /** Has to be called after something was changed, or might have been, that anything may depend on. */
    public void forgetAll() {
        generation.incrementAndGet();
        changed.add(readings.size());
        readings.clear();
    }

    /** How often the database was not asked. */
    public long hits() {
        return hits.sum();
    }

    /** How often it was. */
    public long misses() {
        return misses.sum();
    }

    /** How many readings were forgotten because something was changed here. */
    public long changed() {
        return changed.sum();
    }

    /** How many were thrown away to make room, because they no longer counted. */
    public long outdated() {
        return outdated.sum();
    }

    /** How many were not remembered, because there was no room. */
    public long refused() {
        return refused.sum();
    }

    /** How many readings are held now, good or not. */
    public int size() {
        return readings.size();
    }

    private boolean isCurrent(K key, Reading<V> reading, long now) {
        return now - reading.begun() < freshNanos && reading.generation() == generation.get()
                && reading.stripeGeneration() == stripes.get(stripe(key));
    }

    private void remember(K key, Reading<V> reading) {
        if (readings.size() < most || sweep(reading.begun())) {
            readings.put(key, reading);
        } else {
            refused.increment();
        }
    }

    /** Throws away what no longer counts, not more often than it can have changed; whether there is room again. */
    private boolean sweep(long now) {
        long due = nextSweep.get();
        if (now - due < 0 || !nextSweep.compareAndSet(due, now + freshNanos)) {
            return false;
        }
        int held = readings.size();
        readings.entrySet().removeIf(entry -> !isCurrent(entry.getKey(), entry.getValue(), now));
        outdated.add(Math.max(0, held - readings.size()));
        return readings.size() < most;
    }

    private static int stripe(Object key) {
        int hash = key.hashCode();
        return (hash ^ hash >>> 16) & STRIPES - 1;
    }
}
