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
import java.util.Optional;
import org.gatehouse.domain.Auditable;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.team.Team;

/** One role: on one organization, on one team, or on the system as a whole. */
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

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "team_id", updatable = false)
    private Team team;

    @Column(name = "team_id", insertable = false, updatable = false)
    private Long teamId;

    /** For the persistence provider. */
    protected Role() {
    }

    Role(RoleField field, Organization organization) {
        this.field = field;
        this.organization = organization;
        this.organizationId = organization.id();
    }

    Role(RoleField field, Team team) {
        this.field = field;
        this.team = team;
        this.teamId = team.id();
    }

    public long id() {
        return id;
    }

    public RoleField field() {
        return field;
    }

    public String displayName() {
        return field.displayName();
    }

    public String description() {
        return field.description(owner().map(thing -> thing.objectType().awxName()).orElse("system"));
    }

    /** The organization on which it is a role. */
    public Optional<Organization> organization() {
        return Optional.ofNullable(organization);
    }

    /** The team on which it is a role. */
    public Optional<Team> team() {
        return Optional.ofNullable(team);
    }

    /** What it is a role on; nothing if it is one of the two of the system. */
    public Optional<Auditable> owner() {
        return Optional.<Auditable> ofNullable(organization).or(this::team);
    }

    public boolean isOfSystem() {
        return RoleField.OF_SYSTEM.contains(field);
    }

    /** Whether only users can hold it, not teams. */
    public boolean isUserOnly() {
        return isOfSystem() || organizationId != null && RoleField.BELONGING.contains(field);
    }
}
