package org.gatehouse.domain.installation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

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

    /** For the persistence provider. */
    protected Installation() {
    }

    /** The identity of this installation, given at its first start. */
    public Optional<UUID> uuid() {
        return Optional.ofNullable(uuid).map(UUID::fromString);
    }

    void nameIt(UUID given) {
        uuid = given.toString();
    }
}
