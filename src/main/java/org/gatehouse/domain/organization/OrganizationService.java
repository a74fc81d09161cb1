package org.gatehouse.domain.organization;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gatehouse.domain.Change;
import org.gatehouse.domain.GoneException;
import org.gatehouse.domain.RuleViolationException;
import org.gatehouse.platform.persistence.Criterion;

/** Makes, changes and removes organizations. */
@Stateless
public class OrganizationService {

    @Inject
    private OrganizationRepository organizations;
    @Inject
    private Clock clock;
    @Inject
    private Event<Change> changes;

    /** Makes an organization; its name must be free. */
    public Organization create(NewOrganization wanted) {
        checkName(wanted.name());
        Organization organization = organizations.add(new Organization(wanted, clock.instant()));
        changes.fire(new Change.Created(organization));
        return organization;
    }

    /** Changes what is given and announces what thereby became different. */
    public Organization change(long id, OrganizationChanges wanted) {
        Organization organization = organizations.lock(id).orElseThrow(GoneException::new);
        wanted.name().filter(name -> !name.equals(organization.name())).ifPresent(this::checkName);
        Map<String, Object> before = organization.snapshot();
        organization.change(wanted, clock.instant());
        Map<String, List<Object>> differences = Change.differences(before, organization.snapshot());
        if (!differences.isEmpty()) {
            changes.fire(new Change.Updated(organization, differences));
        }
        return organization;
    }

    /** Removes the organization and, through the announcement, whatever belongs to it. */
    public void delete(long id) {
        Organization organization = organizations.lock(id).orElseThrow(GoneException::new);
        changes.fire(new Change.Deleted(organization));
        organizations.remove(organization);
    }

    private void checkName(String name) {
        if (organizations.exists(Criterion.is("name", name))) {
            throw new RuleViolationException("name", "Organization with this Name already exists.");
        }
    }
}
