package org.gatehouse.api.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.gatehouse.api.rest.Capabilities;
import org.gatehouse.api.rest.ListParameters;
import org.gatehouse.api.rest.PageRepresentation;
import org.gatehouse.domain.role.RoleRepository;
import org.gatehouse.domain.team.Team;
import org.gatehouse.domain.team.TeamRepository;
import org.gatehouse.domain.token.ScopeArea;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.OrderBy;
import org.gatehouse.platform.persistence.Page;
import org.gatehouse.security.access.Sight;
import org.gatehouse.security.access.TeamAccess;
import org.gatehouse.security.authentication.CurrentCaller;

/** Teams as the caller sees them: lists and single ones, with their roles and what he may do. */
@ApplicationScoped
public class TeamPages {

    @Inject
    private TeamRepository teams;
    @Inject
    private RoleRepository roles;
    @Inject
    private TeamAccess access;
    @Inject
    private Sight sight;
    @Inject
    private CurrentCaller current;

    /** A page of the teams that the caller sees and that meet the criterion. */
    JsonObject list(UriInfo uri, Criterion criterion) {
        ListParameters parameters = ListParameters.of(uri, TeamFields.ALL);
        Criterion visible = access.visibleTo(current.required()).and(criterion).and(parameters.criterion(sight));
        Page<Team> page = teams.page(visible, parameters.order(sight, OrderBy.ascending("organization.name"),
                OrderBy.ascending("name"), OrderBy.ascending("id")), parameters.page());
        TeamFacts facts = facts(page.items());
        return PageRepresentation.of(page, uri, team -> TeamRepresentation.of(team, facts));
    }

    JsonObject one(Team team) {
        return TeamRepresentation.of(team, facts(List.of(team)));
    }

    private TeamFacts facts(List<Team> page) {
        List<Long> ids = page.stream().map(Team::id).toList();
        return new TeamFacts(Capabilities.of(current.required().scope().permitsWriting(ScopeArea.TEAMS), ids, teams,
                access.changeableBy(current.required()), access.deletableBy(current.required())), roles.ofTeams(ids));
    }
}
