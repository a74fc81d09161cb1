package org.gatehouse.domain.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;

/** One fact about one user; there is none for what he does not tell. */
@Entity
@Table(name = "profile_facts")
public class StoredFact {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "user_id", nullable = false, updatable = false)
    private Long userId;

    @Column(name = "name", nullable = false, updatable = false)
    private String name;

    @Column(name = "content", nullable = false)
    private String content;

    @Column(name = "changed", nullable = false)
    private Instant changed;

    /** For the persistence provider. */
    protected StoredFact() {
    }

    StoredFact(long userId, ProfileFact fact, String content, Instant now) {
        this.userId = userId;
        this.name = fact.key();
        this.content = content;
        this.changed = now;
    }

    void change(String other, Instant now) {
        content = other;
        changed = now;
    }

    ProfileFact fact() {
        return ProfileFact.valueOf(name.toUpperCase(Locale.ROOT));
    }

    String content() {
        return content;
    }

    Instant changed() {
        return changed;
    }
}
