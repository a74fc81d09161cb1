package org.gatehouse.domain.team;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gatehouse.domain.Auditable;
import org.gatehouse.domain.BaseEntity;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.domain.organization.Organization;

/** A group of people in an organization. */
@Entity
@Table(name = "teams")
public class Team extends BaseEntity implements Auditable {

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "description", nullable = false)
    private String description;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organization_id", nullable = false, updatable = false)
    private Organization organization;

    @Column(name = "organization_id", insertable = false, updatable = false)
    private Long organizationId;

    /** For the persistence provider. */
    protected Team() {
    }

    Team(NewTeam wanted, Organization organization, Instant now) {
        super(now);
        this.name = wanted.name();
        this.description = wanted.description();
        this.organization = organization;
        this.organizationId = organization.id();
    }

    void change(TeamChanges changes, Instant now) {
        name = changes.name().orElse(name);
        description = changes.description().orElse(description);
        modifiedAt(now);
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    public Organization organization() {
        return organization;
    }

    public long organizationId() {
        return organizationId;
    }

    @Override
    public ObjectType objectType() {
        return ObjectType.TEAM;
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
        snapshot.put("organization", organization.reference());
        snapshot.put("id", id());
        return snapshot;
    }
}
