package org.gatehouse.domain.session;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.gatehouse.platform.persistence.Criterion;

/** Remembers which applications rely on which sessions. */
@Stateless
public class SessionClients {

    @Inject
    private SessionClientRepository clients;
    @Inject
    private SessionRepository sessions;

    /** The application has been told that the session's user is signed in. */
    public void add(String publicId, long applicationId) {
        boolean alive = sessions.exists(Criterion.is("publicId", publicId));
        if (alive && !clients.knows(publicId, applicationId)) { // two at once leave two rows, which harms nobody
            clients.add(new SessionClient(publicId, applicationId));
        }
    }

    /** Forgets at most so many who relied on sessions that are over, and answers how many it were. */
    public int purge(int most) {
        return clients.removeEnded(most);
    }

    /** The applications that rely on the sessions, each with the session. */
    public List<SessionClient> of(Collection<String> publicIds) {
        return clients.of(publicIds);
    }
}
