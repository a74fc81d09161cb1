package org.gatehouse.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.JpaRepository;
import org.gatehouse.platform.persistence.OrderBy;

/** What happened, oldest first. */
@ApplicationScoped
public class ActivityRepository extends JpaRepository<ActivityEntry> {

    public ActivityRepository() {
        super(ActivityEntry.class);
    }

    @Override
    protected Criterion begin(Criterion criterion, List<OrderBy> order, int most) {
        return beginOfAlternatives(criterion, order, most);
    }

    List<Long> idsBefore(Instant moment, int most) {
        return entityManager().createQuery("select e.id from ActivityEntry e where e.timestamp < :moment "
                + "order by e.timestamp", Long.class).setParameter("moment", moment).setMaxResults(most)
                .getResultList();
    }

    long countBefore(Instant moment) {
        return entityManager()
                .createQuery("select count(e) from ActivityEntry e where e.timestamp < :moment", Long.class)
                .setParameter("moment", moment).getSingleResult();
    }
}
