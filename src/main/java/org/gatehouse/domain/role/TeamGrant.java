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
import org.gatehouse.domain.team.Team;

/** A team holds a role, and with it everybody in the team. */
@Entity
@Table(name = "team_grants")
public class TeamGrant {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "role_id", nullable = false, updatable = false)
    private Role role;

    @Column(name = "role_id", insertable = false, updatable = false)
    private Long roleId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "team_id", nullable = false, updatable = false)
    private Team team;

    @Column(name = "team_id", insertable = false, updatable = false)
    private Long teamId;

    /** For the persistence provider. */
    protected TeamGrant() {
    }

    TeamGrant(Role role, Team team) {
        this.role = role;
        this.roleId = role.id();
        this.team = team;
        this.teamId = team.id();
    }

    public Role role() {
        return role;
    }

    public Team team() {
        return team;
    }
}
