package org.gatehouse.domain.role;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.gatehouse.domain.organization.Organization;

/** One role on one organization. */
@Entity
@Table(name = "roles")
public class Role {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "role_field", nullable = false, updatable = false)
    private RoleField field;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organization_id", updatable = false)
    private Organization organization;

    @Column(name = "organization_id", insertable = false, updatable = false)
    private Long organizationId;

    /** For the persistence provider. */
    protected Role() {
    }

    Role(RoleField field, Organization organization) {
        this.field = field;
        this.organization = organization;
        this.organizationId = organization.id();
    }

    public long id() {
        return id;
    }

    public RoleField field() {
        return field;
    }

    public long organizationId() {
        return organizationId;
    }
}
