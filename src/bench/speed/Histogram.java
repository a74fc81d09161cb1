package org.gatehouse.bench;

/** Counts durations with an error below one percent, from a microsecond to an hour, in memory of a fixed size. */
final class Histogram {

    private static final int STEPS_AN_OCTAVE = 128;
    private final long[] counts = new long[STEPS_AN_OCTAVE * 33];
    private long total;

    void add(long nanos) {
        counts[step(nanos / 1000)]++;
        total++;
    }

    void addAll(Histogram other) {
        for (int step = 0; step < counts.length; step++) {
            counts[step] += other.counts[step];
        }
        total += other.total;
    }

    long total() {
        return total;
    }

    /** The duration in milliseconds below which this share of all lies; 0 if there are none. */
    double quantile(double share) {
        long wanted = (long) Math.ceil(total * share);
        long seen = 0;
        for (int step = 0; step < counts.length; step++) {
            seen += counts[step];
            if (seen >= wanted && seen > 0) {
                return micros(step) / 1000.0;
            }
        }
        return 0;
    }

    private int step(long micros) {
        if (micros < STEPS_AN_OCTAVE) {
            return (int) Math.max(0, micros);
        }
        int octave = Long.SIZE - Long.numberOfLeadingZeros(micros / STEPS_AN_OCTAVE);
        int within = (int) (micros >> (octave - 1)) - STEPS_AN_OCTAVE;
        return Math.min(counts.length - 1, octave * STEPS_AN_OCTAVE + within);
    }

    private static double micros(int step) {
        int octave = step / STEPS_AN_OCTAVE;
        int within = step % STEPS_AN_OCTAVE;
        return octave == 0 ? within : (double) (STEPS_AN_OCTAVE + within << (octave - 1));
    }
}
