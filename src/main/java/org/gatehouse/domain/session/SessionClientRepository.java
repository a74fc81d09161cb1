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

    /** Forgets what belongs to sessions that are no longer there. */
    void forgetEnded() {
        entityManager().createQuery("delete from SessionClient c where not exists "
                + "(select s.id from Session s where s.publicId = c.publicId)").executeUpdate();
    }
}
