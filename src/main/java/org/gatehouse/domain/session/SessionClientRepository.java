package org.gatehouse.domain.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.JpaRepository;

/** Which applications rely on which sessions. */
@ApplicationScoped
public class SessionClientRepository extends JpaRepository<SessionClient> {

    private static final int MOST = 10_000;

    public SessionClientRepository() {
        super(SessionClient.class);
    }

    boolean knows(String publicId, long applicationId) {
        return exists(Criterion.is("publicId", publicId).and(Criterion.is("applicationId", applicationId)));
    }

    List<SessionClient> of(Collection<String> publicIds) {
        return publicIds.isEmpty() ? List.of() : findFirst(MOST, Criterion.in("publicId", publicIds));
    }

    /**
     * Removes at most so many that belong to sessions which are no longer there, and answers how many it were; by ids,
     * because EclipseLink deletes by a condition on another table in a way that H2 does not understand.
     */
    int removeEnded(int most) {
        List<Long> ids = entityManager().createQuery("select c.id from SessionClient c where not exists "
                + "(select s.id from Session s where s.publicId = c.publicId)", Long.class)
                .setMaxResults(most).getResultList();
        removeAll(ids);
        return ids.size();
    }
}
