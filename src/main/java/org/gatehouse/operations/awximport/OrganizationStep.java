package org.gatehouse.operations.awximport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.gatehouse.domain.imported.ImportedKind;
import org.gatehouse.domain.organization.NewOrganization;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.organization.OrganizationRepository;
import org.gatehouse.domain.organization.OrganizationService;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.ForeignRow;
import org.gatehouse.platform.persistence.ForeignTable;

/** AWX's organizations. */
@ApplicationScoped
public class OrganizationStep implements Step {

    private static final int NAME = 512;

    @Inject
    private OrganizationRepository organizations;
    @Inject
    private OrganizationService service;

    @Override
    public ImportedKind kind() {
        return ImportedKind.ORGANIZATION;
    }

    @Override
    public String plural() {
        return "organizations";
    }

    @Override
    public ForeignTable table() {
        return AwxTables.ORGANIZATIONS;
    }

    @Override
    public void take(List<ForeignRow> fresh, Batch batch) {
        for (ForeignRow row : fresh) {
            String name = row.text("name").orElse("");
            if (name.isBlank() || !name.equals(name.strip()) || name.length() > NAME) {
                batch.refuse("the name is not allowed here", name);
                continue;
            }
            Optional<Organization> namesake = organizations.findOne(Criterion.is("name", name));
            if (namesake.isEmpty()) {
                batch.take(row.id(), () -> service.create(wanted(row, name)).id());
            } else if (batch.run().wishes().merge()) {
                batch.merge(row.id(), namesake.get().id(), () -> {
                });
                batch.remark("merged with the organization here", name);
            } else {
                batch.refuse("an organization of this name is here (--merge makes them one)", name);
            }
        }
    }

    private static NewOrganization wanted(ForeignRow row, String name) {
        long maxHosts = Math.min(Integer.MAX_VALUE, Math.max(0, row.number("max_hosts").orElse(0L)));
        return new NewOrganization(name, Cut.text(row, "description", Cut.DESCRIPTION), (int) maxHosts, true);
    }
}
