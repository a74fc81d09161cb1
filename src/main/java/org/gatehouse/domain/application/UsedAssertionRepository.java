package org.gatehouse.domain.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.gatehouse.platform.crypto.Digest;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.JpaRepository;

/** The assertions that were used and have not expired long ago. */
@ApplicationScoped
public class UsedAssertionRepository extends JpaRepository<UsedAssertion> {

    public UsedAssertionRepository() {
        super(UsedAssertion.class);
    }

    boolean contains(Digest assertion) {
        return exists(Criterion.is("assertion", assertion.toBytes()));
    }

    int removeExpired(Instant now, int most) {
        List<Long> ids = entityManager()
                .createQuery("select u.id from UsedAssertion u where u.expires <= :now order by u.expires", Long.class)
                .setParameter("now", now).setMaxResults(most).getResultList();
        return ids.isEmpty() ? 0
                : entityManager().createQuery("delete from UsedAssertion u where u.id in :ids")
                        .setParameter("ids", ids).executeUpdate();
    }
}
