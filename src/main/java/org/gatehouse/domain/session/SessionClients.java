package org.gatehouse.domain.session;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.domain.PurgePlace;
import org.gatehouse.domain.PurgeStep;

/** Remembers which applications rely on which sessions. */
@Stateless
public class SessionClients {

    private static final int BATCH = 1000;

    @Inject
    private SessionClientRepository clients;
    @Inject
    private SessionRepository sessions;

    /** The application has been told that the session's user is signed in. */
    public void add(String publicId, long applicationId) {
        if (!clients.knows(publicId, applicationId) && sessions.hold(publicId)) { // two rows at once harm nobody
            clients.add(new SessionClient(publicId, applicationId));
        }
    }

    /**
     * Forgets some who relied on sessions that are over. It looks at so many, whether their sessions are over or not.
     *
     * @param from where the step before ended
     */
    public PurgeStep purge(PurgePlace from) {
        List<SessionClient> some = clients.after(from.id(), BATCH);
        Set<String> there = sessions.existing(some.stream().map(SessionClient::publicId).collect(Collectors.toSet()));
        List<Long> over = some.stream().filter(one -> !there.contains(one.publicId())).map(SessionClient::id).toList();
        clients.removeAll(over);
        return new PurgeStep(over.size(), some.size() < BATCH ? Optional.empty()
                : Optional.of(new PurgePlace(Instant.EPOCH, some.get(BATCH - 1).id())));
    }

    /** The applications that rely on the sessions, each with the session. */
    public List<SessionClient> of(Collection<String> publicIds) {
        return clients.of(publicIds);
    }
}
