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
    private static final int SOME = 1000;

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
     * Forgets some of what belongs to sessions that are no longer there; by ids, because EclipseLink deletes by a condition
     * on another table in a way that H2 does not understand.
     */
    void forgetEnded() {
        removeAll(entityManager().createQuery("select c.id from SessionClient c where not exists "
                + "(select s.id from Session s where s.publicId = c.publicId)", Long.class)
                .setMaxResults(SOME).getResultList());
    }
}
