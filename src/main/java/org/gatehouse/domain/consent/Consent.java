package org.gatehouse.domain.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.domain.Auditable;
import org.gatehouse.domain.BaseEntity;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.token.Scope;
import org.gatehouse.domain.user.User;

/** What a user has allowed an application to do. */
@Entity
@Table(name = "consents")
public class Consent extends BaseEntity implements Auditable {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "user_id", nullable = false, updatable = false)
    private User user;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "application_id", nullable = false, updatable = false)
    private Application application;

    @Column(name = "user_id", insertable = false, updatable = false)
    private Long userId;

    @Column(name = "application_id", insertable = false, updatable = false)
    private Long applicationId;

    @Column(name = "scope", nullable = false)
    private Scope scope;

    @Column(name = "claims", nullable = false)
    private String claims;

    /** For the persistence provider. */
    protected Consent() {
    }

    Consent(User user, Application application, Allowance allowed, Instant now) {
        super(now);
        this.user = user;
        this.application = application;
        this.userId = user.id();
        this.applicationId = application.id();
        this.scope = allowed.scope();
        this.claims = allowed.claims();
    }

    /** Adds to what was allowed before. */
    void widen(Allowance allowed, Instant now) {
        Set<String> words = new LinkedHashSet<>(scope.words());
        words.addAll(allowed.scope().words());
        scope = new Scope(List.copyOf(words));
        claims = allowed.claims().isEmpty() ? claims : allowed.claims();
        modifiedAt(now);
    }

    /** Whether its user need not be asked for this. */
    public boolean covers(Allowance wanted) {
        return scope.covers(wanted.scope()) && (wanted.claims().isEmpty() || wanted.claims().equals(claims));
    }

    public User user() {
        return user;
    }

    public Application application() {
        return application;
    }

    public Scope scope() {
        return scope;
    }

    /** The facts about the user that the application asked for one by one, as it wrote them. */
    public String claims() {
        return claims;
    }

    @Override
    public ObjectType objectType() {
        return ObjectType.CONSENT;
    }

    @Override
    public String displayName() {
        return application.name();
    }

    @Override
    public Map<String, Object> snapshot() {
        Map<String, Object> snapshot = new LinkedHashMap<>();
        snapshot.put("user", user.reference());
        snapshot.put("application", application.reference());
        snapshot.put("scope", scope.toString());
        snapshot.put("claims", claims);
        snapshot.put("id", id());
        return snapshot;
    }
}
