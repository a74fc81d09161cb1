package org.gatehouse.domain.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.platform.crypto.Digest;
import org.gatehouse.platform.crypto.Secret;

/** The secret of a client, and the one before it for as long as that is still accepted. */
@Embeddable
public class ClientSecrets {

    /** How long a secret that was replaced may be accepted at most. */
    public static final Duration LONGEST_KEPT = Duration.ofDays(30);

    @Column(name = "client_secret")
    private byte[] current;

    @Column(name = "client_secret_hint")
    private String hint;

    @Column(name = "client_secret_created")
    private Instant created;

    @Column(name = "previous_secret")
    private byte[] previous;

    @Column(name = "previous_secret_hint")
    private String previousHint;

    @Column(name = "previous_secret_created")
    private Instant previousCreated;

    @Column(name = "previous_secret_expires")
    private Instant previousExpires;

    /** For the persistence provider. */
    protected ClientSecrets() {
    }

    ClientSecrets(Secret secret, Instant now) {
        this.current = secret.digest().toBytes();
        this.hint = secret.hint();
        this.created = now;
    }

    /** These after a rotation; without a deadline the secret that was ends at once. */
    ClientSecrets rotated(Secret secret, Optional<Instant> deadline, Instant now) {
        ClientSecrets next = new ClientSecrets(secret, now);
        deadline.ifPresent(end -> {
            next.previous = current;
            next.previousHint = hint;
            next.previousCreated = created;
            next.previousExpires = end;
        });
        return next;
    }

    /** Only the newest of these. */
    ClientSecrets newest() {
        ClientSecrets one = new ClientSecrets();
        one.current = current;
        one.hint = hint;
        one.created = created;
        return one;
    }

    boolean accept(Secret secret, Instant now) {
        return is(current, secret) || hasPrevious(now) && is(previous, secret);
    }

    private boolean hasPrevious(Instant now) {
        return previous != null && previousExpires != null && now.isBefore(previousExpires);
    }

    private static boolean is(byte[] digest, Secret secret) {
        return digest != null && Digest.ofBytes(digest).equals(secret.digest());
    }

    /** What can be told of them, the newest first. */
    List<KnownSecret> known() {
        List<KnownSecret> known = new ArrayList<>();
        known.add(new KnownSecret(Optional.ofNullable(hint), Optional.ofNullable(created), Optional.empty()));
        if (previous != null) {
            known.add(new KnownSecret(Optional.ofNullable(previousHint), Optional.ofNullable(previousCreated),
                    Optional.ofNullable(previousExpires)));
        }
        return known;
    }
}
