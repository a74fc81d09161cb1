package org.gatehouse.domain.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.gatehouse.domain.user.User;
import org.gatehouse.platform.crypto.Digest;

/** A user who has signed in and goes on using the server. */
@Entity
@Table(name = "sessions")
public class Session {

    /** How exact the sliding end is, so that not every request writes. */
    private static final Duration PRECISION = Duration.ofMinutes(1);
    /** Of a short session this part. */
    private static final int PRECISION_PART = 10;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "secret", nullable = false, updatable = false)
    private byte[] digest;

    @Column(name = "public_id", nullable = false, updatable = false)
    private String publicId;

    @Column(name = "purpose")
    private byte[] purpose;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "user_id", nullable = false, updatable = false)
    private User user;

    @Column(name = "user_id", insertable = false, updatable = false)
    private Long userId;

    @Column(name = "created", nullable = false, updatable = false)
    private Instant created;

    @Column(name = "last_seen", nullable = false)
    private Instant lastSeen;

    @Column(name = "expires", nullable = false)
    private Instant expires;

    /** For the persistence provider. */
    protected Session() {
    }

    Session(User user, SessionIdentity identity, Instant now, Duration age) {
        this.digest = identity.secret().digest().toBytes();
        this.publicId = identity.publicId();
        this.purpose = identity.purpose().map(Digest::toBytes).orElse(null);
        this.user = user;
        this.userId = user.id();
        this.created = now;
        this.lastSeen = now;
        this.expires = now.plus(age);
    }

    public long id() {
        return id;
    }

    public User user() {
        return user;
    }

    /** The name under which applications know it: random, and of no use as a cookie. */
    public String publicId() {
        return publicId;
    }

    /** Whether its user has proved who he is for this very purpose, and has not yet gone on to something else. */
    public boolean isFor(Digest wanted) {
        return purpose != null && Digest.ofBytes(purpose).equals(wanted);
    }

    /** When its user proved who he is. */
    public Instant created() {
        return created;
    }

    /** Whether it still stands for its user. */
    public boolean isAlive(Instant now) {
        return now.isBefore(expires) && user.isActive();
    }

    /** Whether a use now should be remembered, given how long an unused session lives. */
    boolean isWorthRemembering(Instant now, Duration age) {
        Duration part = age.dividedBy(PRECISION_PART);
        return lastSeen.plus(part.compareTo(PRECISION) < 0 ? part : PRECISION).isBefore(now);
    }
}
