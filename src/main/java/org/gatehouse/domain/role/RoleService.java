package org.gatehouse.domain.role;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gatehouse.domain.Auditable;
import org.gatehouse.domain.Change;
import org.gatehouse.domain.GoneException;
import org.gatehouse.domain.RuleViolationException;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.team.Team;
import org.gatehouse.domain.team.TeamRepository;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserRepository;

/** Makes the roles of organizations and teams, gives and takes them. Nothing happens twice. */
@Stateless
public class RoleService {

    @Inject
    private RoleRepository roles;
    @Inject
    private RoleMembershipRepository memberships;
    @Inject
    private TeamGrantRepository teamGrants;
    @Inject
    private SystemRoles systemRoles;
    @Inject
    private UserRepository users;
    @Inject
    private TeamRepository teams;
    @Inject
    private Event<Change> changes;

    /** A new organization or team gets its roles before anybody sees it. */
    public void onCreated(@Observes Change.Created created) {
        if (created.object() instanceof Organization organization) {
            RoleField.OF_ORGANIZATION.forEach(field -> roles.add(new Role(field, organization)));
        } else if (created.object() instanceof Team team) {
            RoleField.OF_TEAM.forEach(field -> roles.add(new Role(field, team)));
        }
    }

    /** Gives the role, or takes it. */
    public void assign(Assignment wanted, boolean given) {
        Role role = roles.find(wanted.roleId()).orElseThrow(GoneException::new);
        if (wanted.toTeam()) {
            Team team = teams.find(wanted.holderId()).orElseThrow(GoneException::new);
            if (given ? giveTo(team, role) : takeFrom(team, role)) {
                announce(role, team, wanted, given);
            }
            return;
        }
        if (role.isOfSystem()) {
            systemRoles.set(role.field(), wanted.holderId(), given);
            return;
        }
        User user = users.find(wanted.holderId()).orElseThrow(GoneException::new);
        if (given ? giveTo(user, role) : takeFrom(user, role)) {
            announce(role, user, wanted, given);
        }
    }

    private boolean giveTo(User user, Role role) {
        boolean lacking = memberships.find(role, user.id()).isEmpty();
        if (lacking) {
            memberships.add(new RoleMembership(role, user));
        }
        return lacking;
    }

    private boolean takeFrom(User user, Role role) {
        Optional<RoleMembership> held = memberships.find(role, user.id());
        held.ifPresent(memberships::remove);
        return held.isPresent();
    }

    private boolean giveTo(Team team, Role role) {
        TeamRules.refusal(role, team.id()).ifPresent(text -> {
            throw new RuleViolationException(RuleViolationException.WHOLE_OBJECT, text);
        });
        boolean lacking = teamGrants.find(role, team.id()).isEmpty();
        if (lacking) {
            teamGrants.add(new TeamGrant(role, team));
        }
        return lacking;
    }

    private boolean takeFrom(Team team, Role role) {
        Optional<TeamGrant> held = teamGrants.find(role, team.id());
        held.ifPresent(teamGrants::remove);
        return held.isPresent();
    }

    private void announce(Role role, Auditable holder, Assignment done, boolean given) {
        Auditable owner = role.owner().orElseThrow();
        changes.fire(new Change.Membership(done.holderActs() ? holder : owner, done.holderActs() ? owner : holder,
                new Change.RoleOf(role.id(), role.field().awxName(), owner), given));
    }
}
