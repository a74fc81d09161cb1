package org.gatehouse.domain.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.JpaRepository;
import org.gatehouse.platform.persistence.OrderBy;

/** The teams, each with its organization. */
@ApplicationScoped
public class TeamRepository extends JpaRepository<Team> {

    public TeamRepository() {
        super(Team.class, "organization");
    }

    /** All teams in the order of their organizations' names are in the first organizations that have teams. */
    @Override
    protected Criterion begin(Criterion criterion, List<OrderBy> order, int most) {
        OrderBy first = order.get(0);
        if (!criterion.equals(Criterion.ALL) || !first.path().equals("organization.name")) {
            return criterion;
        }
        // no "exists", of which a database may make a join that begins with every team
        return Criterion.in("organizationId", entityManager().createQuery("select o.id from Organization o where "
                + "(select count(t) from Team t where t.organizationId = o.id) > 0 order by o.name"
                + (first.descending() ? " desc" : ""), Long.class).setMaxResults(most).getResultList());
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
