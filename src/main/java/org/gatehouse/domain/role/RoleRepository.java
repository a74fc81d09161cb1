package org.gatehouse.domain.role;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.JpaRepository;

/** The roles. */
@ApplicationScoped
public class RoleRepository extends JpaRepository<Role> {

    private static final int MOST_AT_ONCE = 200 * RoleField.values().length;

    public RoleRepository() {
        super(Role.class);
    }

    public Optional<Role> find(long organizationId, RoleField field) {
        return findOne(Criterion.is("organizationId", organizationId).and(Criterion.is("field", field)));
    }

    /** All roles of a page of organizations, by organization: one query. */
    public Map<Long, List<Role>> ofOrganizations(Collection<Long> organizationIds) {
        if (organizationIds.isEmpty()) {
            return Map.of();
        }
        return findFirst(MOST_AT_ONCE, Criterion.in("organizationId", organizationIds)).stream()
                .collect(Collectors.groupingBy(Role::organizationId));
    }
}
