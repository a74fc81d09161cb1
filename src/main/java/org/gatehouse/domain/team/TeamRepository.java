package org.gatehouse.domain.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.platform.persistence.JpaRepository;

/** The teams, each with its organization. */
@ApplicationScoped
public class TeamRepository extends JpaRepository<Team> {

    public TeamRepository() {
        super(Team.class, "organization");
    }

    /** How many teams there are, by organization; organizations without are missing. One query. */
    public Map<Long, Long> counts(Collection<Long> organizationIds) {
        if (organizationIds.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = entityManager().createQuery("select t.organizationId, count(t) from Team t "
                + "where t.organizationId in :organizations group by t.organizationId", Object[].class)
                .setParameter("organizations", organizationIds).getResultList();
        Map<Long, Long> counts = new HashMap<>();
        rows.forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        return counts;
    }
}
