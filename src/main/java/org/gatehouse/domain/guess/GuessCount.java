package org.gatehouse.domain.guess;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.gatehouse.platform.crypto.Digest;

/** How many wrong passwords there were at, or from, one subject within the window. */
@Entity
@Table(name = "guess_counts")
public class GuessCount {

    static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    /** How long an address stays somebody's home after he has signed in there. */
    static final Duration TRUST = Duration.ofDays(30);
    private static final int MOST_DOUBLINGS = 20;
    /** Not "now": somebody else may have read the clock a moment before, and would find himself blocked until then. */
    private static final Instant LONG_OVER = Instant.parse("2000-01-01T00:00:00Z");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "subject", nullable = false, updatable = false)
    private byte[] subject;

    @Column(name = "guesses", nullable = false)
    private int guesses;

    /** When the window ends and counting begins anew. */
    @Column(name = "counted", nullable = false)
    private Instant countedUntil;

    @Column(name = "blocked", nullable = false)
    private Instant blockedUntil;

    @Column(name = "trusted", nullable = false)
    private Instant trustedUntil;

    /** When the row says nothing any more. */
    @Column(name = "expires", nullable = false)
    private Instant expires;

    /** For the persistence provider. */
    protected GuessCount() {
    }

    GuessCount(Digest subject, Instant now) {
        this.subject = subject.toBytes();
        this.countedUntil = LONG_OVER;
        this.blockedUntil = LONG_OVER;
        this.trustedUntil = LONG_OVER;
        this.expires = now;
    }

    boolean isOf(Digest key) {
        return Digest.ofBytes(subject).equals(key);
    }

    /** Counts a wrong password. */
    void add(Instant now, int limit, Duration window) {
        if (!now.isBefore(countedUntil)) {
            guesses = 0;
            countedUntil = now.plus(window);
        }
        guesses++;
        if (guesses >= limit) {
            blockedUntil = now.plus(pause(guesses - limit, window));
        }
        expires = latest();
    }

    /** Begins anew. */
    void forgive(Instant now) {
        guesses = 0;
        countedUntil = LONG_OVER;
        blockedUntil = LONG_OVER;
        expires = latest();
    }

    /** Somebody who lives here has signed in. */
    void trust(Instant now) {
        forgive(now);
        trustedUntil = now.plus(TRUST);
        expires = latest();
    }

    boolean isTrusted(Instant now) {
        return now.isBefore(trustedUntil);
    }

    /** Whether {@link #trust} would change little: nothing is counted, and trust was given not long ago. */
    boolean isSettled(Instant now) {
        return !hasGuesses(now) && now.isBefore(trustedUntil.minus(TRUST.dividedBy(2)));
    }

    boolean hasGuesses(Instant now) {
        return guesses > 0 && now.isBefore(expires);
    }

    Optional<Duration> blockedFor(Instant now) {
        return now.isBefore(blockedUntil) ? Optional.of(Duration.between(now, blockedUntil)) : Optional.empty();
    }

    private Instant latest() {
        return Collections.max(List.of(countedUntil, blockedUntil, trustedUntil));
    }

    private static Duration pause(int beyond, Duration window) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(beyond, MOST_DOUBLINGS));
        return pause.compareTo(window) < 0 ? pause : window;
    }
}
