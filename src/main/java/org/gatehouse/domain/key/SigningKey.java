package org.gatehouse.domain.key;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.domain.Auditable;
import org.gatehouse.domain.BaseEntity;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.crypto.Vault;
import org.gatehouse.platform.crypto.jose.SigningAlgorithm;
import org.gatehouse.platform.crypto.jose.SigningKeyPair;
import org.gatehouse.platform.time.Iso8601;

/** A key for one algorithm: first only published, then signing, then published until nothing alive is signed by it. */
@Entity
@Table(name = "signing_keys")
public class SigningKey extends BaseEntity implements Auditable {

    @Column(name = "kid", nullable = false, updatable = false)
    private String kid;

    @Enumerated(EnumType.STRING)
    @Column(name = "algorithm", nullable = false, updatable = false)
    private SigningAlgorithm algorithm;

    @Column(name = "public_jwk", nullable = false, updatable = false)
    private String publicJwk;

    @Column(name = "private_jwk", nullable = false)
    private String sealedPrivateJwk;

    @Column(name = "signs_from", nullable = false)
    private Instant signsFrom;

    @Column(name = "signs_until")
    private Instant signsUntil;

    @Column(name = "published_until")
    private Instant publishedUntil;

    /** For the persistence provider. */
    protected SigningKey() {
    }

    SigningKey(String kid, SigningAlgorithm algorithm, Vault vault, Instant signsFrom, Instant now) {
        super(now);
        SigningKeyPair pair = SigningKeyPair.generate(algorithm, kid);
        this.kid = kid;
        this.algorithm = algorithm;
        this.publicJwk = pair.publicJwk();
        this.sealedPrivateJwk = vault.seal(pair.privateJwk(), kid);
        this.signsFrom = signsFrom;
    }

    /** Another key takes over; this one stays published for whatever it will have signed by then. */
    void retire(Instant lastSignature, Instant lastReader, Instant now) {
        signsUntil = lastSignature;
        publishedUntil = lastReader;
        modifiedAt(now);
    }

    /** Its turn has come early. */
    void begin(Instant now) {
        signsFrom = now;
        modifiedAt(now);
    }

    /** No other key takes over after all. */
    void goOn(Instant now) {
        signsUntil = null;
        publishedUntil = null;
        modifiedAt(now);
    }

    void reseal(Vault from, Vault to, Instant now) {
        sealedPrivateJwk = to.seal(openedBy(from), kid);
        modifiedAt(now);
    }

    SigningKeyPair pair(Vault vault) {
        return SigningKeyPair.of(openedBy(vault));
    }

    private Secret openedBy(Vault vault) {
        return vault.open(sealedPrivateJwk, kid).orElseThrow(
                () -> new IllegalStateException("the secret key of this node does not open signing key " + kid));
    }

    /** Whether it is its turn to sign. */
    boolean signs(Instant now) {
        return !now.isBefore(signsFrom) && (signsUntil == null || now.isBefore(signsUntil));
    }

    /** Whether it is yet to sign. */
    boolean isWaiting(Instant now) {
        return now.isBefore(signsFrom) && isPublished(now);
    }

    /** Whether others should know it. */
    boolean isPublished(Instant now) {
        return publishedUntil == null || now.isBefore(publishedUntil);
    }

    /** The name by which a signed token refers to it. */
    public String kid() {
        return kid;
    }

    public SigningAlgorithm algorithm() {
        return algorithm;
    }

    /** The public half as a JWK. */
    public String publicJwk() {
        return publicJwk;
    }

    public Instant signsFrom() {
        return signsFrom;
    }

    /** When another key takes over; none while no other is meant to. */
    public Optional<Instant> signsUntil() {
        return Optional.ofNullable(signsUntil);
    }

    /** Until when it is published; none while it signs. */
    public Optional<Instant> publishedUntil() {
        return Optional.ofNullable(publishedUntil);
    }

    @Override
    public ObjectType objectType() {
        return ObjectType.SIGNING_KEY;
    }

    @Override
    public String displayName() {
        return kid;
    }

    @Override
    public Map<String, Object> snapshot() {
        Map<String, Object> snapshot = new LinkedHashMap<>();
        snapshot.put("kid", kid);
        snapshot.put("algorithm", algorithm.name());
        snapshot.put("signs_from", Iso8601.format(signsFrom));
        snapshot.put("signs_until", signsUntil().map(Iso8601::format).orElse(null));
        snapshot.put("published_until", publishedUntil().map(Iso8601::format).orElse(null));
        snapshot.put("id", id());
        return snapshot;
    }
}
