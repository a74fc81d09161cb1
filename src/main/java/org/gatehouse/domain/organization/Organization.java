package org.gatehouse.domain.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gatehouse.domain.Auditable;
import org.gatehouse.domain.BaseEntity;
import org.gatehouse.domain.ObjectType;

/** A group of people with common applications. */
@Entity
@Table(name = "organizations")
public class Organization extends BaseEntity implements Auditable {

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "description", nullable = false)
    private String description;

    @Column(name = "max_hosts", nullable = false)
    private int maxHosts;

    @Column(name = "is_active", nullable = false)
    private boolean active;

    /** For the persistence provider. */
    protected Organization() {
    }

    Organization(NewOrganization wanted, Instant now) {
        super(now);
        this.name = wanted.name();
        this.description = wanted.description();
        this.maxHosts = wanted.maxHosts();
        this.active = wanted.active();
    }

    void change(OrganizationChanges changes, Instant now) {
        name = changes.name().orElse(name);
        description = changes.description().orElse(description);
        maxHosts = changes.maxHosts().orElse(maxHosts);
        active = changes.active().orElse(active);
        modifiedAt(now);
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    /** AWX's limit of managed hosts; stored for its clients, without effect here. */
    public int maxHosts() {
        return maxHosts;
    }

    /** Whether its applications may act. */
    public boolean isActive() {
        return active;
    }

    @Override
    public ObjectType objectType() {
        return ObjectType.ORGANIZATION;
    }

    @Override
    public String displayName() {
        return name;
    }

    @Override
    public Map<String, Object> snapshot() {
        Map<String, Object> snapshot = new LinkedHashMap<>();
        snapshot.put("name", name);
        snapshot.put("description", description);
        snapshot.put("max_hosts", maxHosts);
        snapshot.put("is_active", active);
        snapshot.put("id", id());
        return snapshot;
    }
}
