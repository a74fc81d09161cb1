package org.gatehouse.domain.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.JpaRepository;
import org.gatehouse.platform.persistence.Lookup;

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

    /** The first so many behind this id, in the order of their ids. */
    List<SessionClient> after(long id, int most) {
        return findFirst(most, Criterion.compare("id", Lookup.GREATER, id));
    }
}
