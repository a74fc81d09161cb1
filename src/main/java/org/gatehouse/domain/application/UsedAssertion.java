package org.gatehouse.domain.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.gatehouse.platform.crypto.Digest;

/** What a client has proved itself by and can't use again. */
@Entity
@Table(name = "client_assertions")
public class UsedAssertion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "assertion", nullable = false, updatable = false)
    private byte[] assertion;

    @Column(name = "expires", nullable = false, updatable = false)
    private Instant expires;

    /** For the persistence provider. */
    protected UsedAssertion() {
    }

    UsedAssertion(Digest assertion, Instant expires) {
        this.assertion = assertion.toBytes();
        this.expires = expires;
    }
}
