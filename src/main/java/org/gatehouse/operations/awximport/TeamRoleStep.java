package org.gatehouse.operations.awximport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.domain.imported.ImportedKind;
import org.gatehouse.domain.role.Assignment;
import org.gatehouse.domain.role.RoleService;
import org.gatehouse.domain.role.TeamRules;
import org.gatehouse.domain.team.TeamRepository;
import org.gatehouse.platform.persistence.ForeignRow;
import org.gatehouse.platform.persistence.ForeignTable;

/**
 * Which team of AWX holds which role.
 *
 * <p>AWX: a team holds a role when its {@code member_role} is a parent of it. Most parents are roles that include others
 * by nature; they follow from rules here and are passed over.
 */
@ApplicationScoped
public class TeamRoleStep implements Step {

    @Inject
    private AwxRoles awxRoles;
    @Inject
    private RoleService roles;
    @Inject
    private TeamRepository teams;

    @Override
    public ImportedKind kind() {
        return ImportedKind.TEAM_ROLE;
    }

    @Override
    public String plural() {
        return "roles of teams";
    }

    @Override
    public ForeignTable table() {
        return AwxTables.ROLE_PARENTS;
    }

    @Override
    public void take(List<ForeignRow> fresh, Batch batch) {
        Map<Long, ForeignRow> known = AwxRoles.read(Stream.concat(AwxRoles.ids(fresh, "from_role_id").stream(),
                AwxRoles.ids(fresh, "to_role_id").stream()).distinct().toList(), batch.run());
        for (ForeignRow row : fresh) {
            ForeignRow held = known.get(row.number("from_role_id").orElseThrow());
            ForeignRow holder = known.get(row.number("to_role_id").orElseThrow());
            Optional<Long> team = AwxRoles.team(holder, batch.run());
            boolean own = team.isPresent() && team.equals(AwxRoles.team(held, batch.run()));
            if (team.isPresent() && !own && holder.text("role_field").filter("member_role"::equals).isPresent()) {
                take(row, team.get(), held, batch);
            }
        }
    }

    private void take(ForeignRow row, long awxTeam, ForeignRow held, Batch batch) {
        Optional<Long> team = batch.run().local(ImportedKind.TEAM, awxTeam);
        AwxRoles.Found found = awxRoles.of(held, batch.run());
        Optional<String> obstacle = found.obstacle().or(() -> missing(team))
                .or(() -> found.role().flatMap(role -> TeamRules.refusal(role, team.orElseThrow())));
        if (obstacle.isPresent()) {
            batch.refuse(obstacle.get(), held.text("role_field").orElse("") + " of team #" + awxTeam);
            return;
        }
        batch.take(row.id(), () -> {
            long role = found.role().orElseThrow().id();
            roles.assign(Assignment.toTeam(role, team.orElseThrow()), true);
            return role;
        });
    }

    private Optional<String> missing(Optional<Long> team) {
        if (team.isEmpty()) {
            return Optional.of("roles of a team that was not moved");
        }
        return team.get() == Batch.NOWHERE || teams.find(team.get()).isPresent() ? Optional.empty()
                : Optional.of("roles of a team that was removed here");
    }
}
