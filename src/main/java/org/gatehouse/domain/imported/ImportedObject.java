package org.gatehouse.domain.imported;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.gatehouse.domain.BaseEntity;

/** One thing that an import has taken in: what it was called there and what it is here. */
@Entity
@Table(name = "imported_objects")
public class ImportedObject extends BaseEntity {

    @Column(name = "source", nullable = false, updatable = false)
    private String source;

    @Column(name = "kind", nullable = false, updatable = false)
    private ImportedKind kind;

    @Column(name = "foreign_id", nullable = false, updatable = false)
    private long foreignId;

    @Column(name = "local_id", nullable = false, updatable = false)
    private long localId;

    /** For the persistence provider. */
    protected ImportedObject() {
    }

    ImportedObject(Origin origin, long localId, Instant now) {
        super(now);
        this.source = origin.source();
        this.kind = origin.kind();
        this.foreignId = origin.foreignId();
        this.localId = localId;
    }

    long foreignId() {
        return foreignId;
    }

    long localId() {
        return localId;
    }
}
