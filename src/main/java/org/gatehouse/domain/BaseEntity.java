package org.gatehouse.domain;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** What every stored thing has: an id that is never given twice, and two moments. */
@MappedSuperclass
public abstract class BaseEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "created", nullable = false, updatable = false)
    private Instant created;

    @Column(name = "modified", nullable = false)
    private Instant modified;

    /** For the persistence provider. */
    protected BaseEntity() {
    }

    protected BaseEntity(Instant now) {
        this.created = now;
        this.modified = now;
    }

    /** The primary key; only a stored entity has one. */
    public long id() {
        return id;
    }

    public Instant created() {
        return created;
    }

    /** When an administrator or owner last changed it. */
    public Instant modified() {
        return modified;
    }

    protected void modifiedAt(Instant now) {
        this.modified = now;
    }
}
