package org.gatehouse.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gatehouse.platform.persistence.Batch;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.JpaRepository;
import org.gatehouse.platform.persistence.NewRows;
import org.gatehouse.platform.persistence.OrderBy;

/** What happened, oldest first. */
@ApplicationScoped
public class ActivityRepository extends JpaRepository<ActivityEntry> {

    private static final NewRows<ActivityEntry> NEW = new NewRows<>(ActivityEntry.class, Map.of());

    @Inject
    private Batch batch;

    public ActivityRepository() {
        super(ActivityEntry.class);
    }

    /** Stores all of them by one statement; the transaction doesn't know them afterwards. */
    void addAll(List<ActivityEntry> newcomers) {
        batch.insert(NEW, newcomers);
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
