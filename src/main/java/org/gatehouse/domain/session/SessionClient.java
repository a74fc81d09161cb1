package org.gatehouse.domain.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An application that relies on a session. */
@Entity
@Table(name = "session_clients")
public class SessionClient {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "public_id", nullable = false, updatable = false)
    private String publicId;

    @Column(name = "application_id", nullable = false, updatable = false)
    private Long applicationId;

    /** For the persistence provider. */
    protected SessionClient() {
    }

    SessionClient(String publicId, long applicationId) {
        this.publicId = publicId;
        this.applicationId = applicationId;
    }

    long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    public long applicationId() {
        return applicationId;
    }
}
