package org.gatehouse.domain.installation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.platform.crypto.Digest;

/** The one row that all nodes of an installation share from the first migration on. */
@Entity
@Table(name = "installation")
public class Installation {

    /** The id of the only row. */
    static final long ONLY = 1;

    @Id
    private Long id;

    @Column(name = "install_uuid")
    private String uuid;

    @Column(name = "next_purge")
    private Instant nextPurge;

    @Column(name = "secret_key_check")
    private byte[] secretKeyCheck;

    /** For the persistence provider. */
    protected Installation() {
    }

    /** The identity of this installation, given at its first start. */
    public Optional<UUID> uuid() {
        return Optional.ofNullable(uuid).map(UUID::fromString);
    }

    /** What tells the right secret key from a wrong one; none while nothing is sealed. */
    public Optional<Digest> secretKeyCheck() {
        return Optional.ofNullable(secretKeyCheck).map(Digest::ofBytes);
    }

    /** From now on everything is sealed under the secret key with this value. */
    public void expectSecretKey(Digest checkValue) {
        secretKeyCheck = checkValue.toBytes();
    }

    void nameIt(UUID given) {
        uuid = given.toString();
    }
}
