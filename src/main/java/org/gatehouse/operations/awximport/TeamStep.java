package org.gatehouse.operations.awximport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.gatehouse.domain.imported.ImportedKind;
import org.gatehouse.domain.organization.OrganizationRepository;
import org.gatehouse.domain.team.NewTeam;
import org.gatehouse.domain.team.Team;
import org.gatehouse.domain.team.TeamRepository;
import org.gatehouse.domain.team.TeamService;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.ForeignRow;
import org.gatehouse.platform.persistence.ForeignTable;

/** AWX's teams. */
@ApplicationScoped
public class TeamStep implements Step {

    private static final int NAME = 512;

    @Inject
    private TeamRepository teams;
    @Inject
    private TeamService service;
    @Inject
    private OrganizationRepository organizations;

    @Override
    public ImportedKind kind() {
        return ImportedKind.TEAM;
    }

    @Override
    public String plural() {
        return "teams";
    }

    @Override
    public ForeignTable table() {
        return AwxTables.TEAMS;
    }

    @Override
    public void take(List<ForeignRow> fresh, Batch batch) {
        for (ForeignRow row : fresh) {
            String name = row.text("name").orElse("");
            Optional<Long> home = row.number("organization_id")
                    .flatMap(id -> batch.run().local(ImportedKind.ORGANIZATION, id)).filter(this::isHere);
            if (name.isBlank() || !name.equals(name.strip()) || name.length() > NAME) {
                batch.refuse("the name is not allowed here", name);
            } else if (home.isEmpty()) {
                batch.refuse("their organization was not moved", name);
            } else {
                take(row, new NewTeam(name, Cut.text(row, "description", Cut.DESCRIPTION), home.get()), batch);
            }
        }
    }

    private void take(ForeignRow row, NewTeam wanted, Batch batch) {
        Optional<Team> namesake = teams.findOne(Criterion.is("organizationId", wanted.organizationId())
                .and(Criterion.is("name", wanted.name())));
        if (namesake.isEmpty()) {
            batch.take(row.id(), () -> service.create(wanted).id());
        } else if (batch.run().wishes().merge()) {
            batch.merge(row.id(), namesake.get().id(), () -> {
            });
            batch.remark("merged with the team here", wanted.name());
        } else {
            batch.refuse("a team of this name is here (--merge makes them one)", wanted.name());
        }
    }

    private boolean isHere(long organization) {
        return organization == Batch.NOWHERE || organizations.find(organization).isPresent();
    }
}
