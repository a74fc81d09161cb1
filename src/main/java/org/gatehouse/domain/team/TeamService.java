package org.gatehouse.domain.team;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gatehouse.domain.Change;
import org.gatehouse.domain.GoneException;
import org.gatehouse.domain.RuleViolationException;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.organization.OrganizationRepository;
import org.gatehouse.platform.persistence.Criterion;

/** Makes, changes and removes teams. */
@Stateless
public class TeamService {

    private static final int BATCH = 100;

    @Inject
    private TeamRepository teams;
    @Inject
    private OrganizationRepository organizations;
    @Inject
    private Clock clock;
    @Inject
    private Event<Change> changes;

    /** Makes a team; its name must be free within the organization. */
    public Team create(NewTeam wanted) {
        Organization home = organizations.find(wanted.organizationId()).orElseThrow(GoneException::new);
        checkName(home.id(), wanted.name());
        Team team = teams.add(new Team(wanted, home, clock.instant()));
        changes.fire(new Change.Created(team));
        return team;
    }

    /** Changes what is given and announces what thereby became different. */
    public Team change(long id, TeamChanges wanted) {
        Team team = locked(id);
        wanted.name().filter(name -> !name.equals(team.name()))
                .ifPresent(name -> checkName(team.organizationId(), name));
        Map<String, Object> before = team.snapshot();
        team.change(wanted, clock.instant());
        Map<String, List<Object>> differences = Change.differences(before, team.snapshot());
        if (!differences.isEmpty()) {
            changes.fire(new Change.Updated(team, differences));
        }
        return team;
    }

    /** Removes the team with its roles; whoever held them, and whatever it held, is set free. */
    public void delete(long id) {
        remove(locked(id));
    }

    /** The teams of an organization go with it. */
    public void onDeleted(@Observes Change.Deleted deleted) {
        if (deleted.object() instanceof Organization organization) {
            Criterion doomed = Criterion.is("organizationId", organization.id());
            for (List<Team> some = teams.findFirst(BATCH, doomed); !some.isEmpty(); some = teams.findFirst(BATCH,
                    doomed)) {
                some.forEach(this::remove);
            }
        }
    }

    private void remove(Team team) {
        changes.fire(new Change.Deleted(team));
        teams.remove(team);
    }

    private Team locked(long id) {
        teams.lock(id).orElseThrow(GoneException::new);
        return teams.find(id).orElseThrow(GoneException::new);
    }

    private void checkName(long organizationId, String name) {
        if (teams.exists(Criterion.is("organizationId", organizationId).and(Criterion.is("name", name)))) {
            throw new RuleViolationException(RuleViolationException.WHOLE_OBJECT,
                    "Team with this Organization and Name already exists.");
        }
    }
}
