package org.gatehouse.domain.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.domain.BaseEntity;
import org.gatehouse.platform.crypto.Digest;
import org.gatehouse.platform.crypto.Secret;

/** One link of a family's chain: good for one refresh (RFC 6749 §6). */
@Entity
@Table(name = "refresh_tokens")
public class RefreshToken extends BaseEntity {

    @Column(name = "family_id", nullable = false, updatable = false)
    private long familyId;

    @Column(name = "token", nullable = false, updatable = false)
    private byte[] digest;

    @Column(name = "generation", nullable = false, updatable = false)
    private int generation;

    @Column(name = "spent")
    private Instant spent;

    /** The pair that took its place, sealed with its value; only for a moment, and only if the operator wants it. */
    @Column(name = "successor")
    private String successor;

    /** For the persistence provider. */
    protected RefreshToken() {
    }

    RefreshToken(TokenFamily family, Secret value, Instant now) {
        super(now);
        this.familyId = family.id();
        this.generation = family.generation();
        this.digest = value.digest().toBytes();
    }

    void spend(Instant now) {
        spent = now;
        modifiedAt(now);
    }

    boolean isSpent() {
        return spent != null;
    }

    boolean wasSpentWithin(Duration window, Instant now) {
        return !window.isZero() && now.isBefore(spent.plus(window)); // another node's clock may be behind
    }

    Optional<String> successor() {
        return Optional.ofNullable(successor);
    }

    Digest digest() {
        return Digest.ofBytes(digest);
    }

    int generation() {
        return generation;
    }

    long familyId() {
        return familyId;
    }
}
