package org.gatehouse.domain.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.JpaRepository;

/** The sessions, each with its user. */
@ApplicationScoped
public class SessionRepository extends JpaRepository<Session> {

    private static final int MOST = 1000;

    public SessionRepository() {
        super(Session.class, "user");
    }

    /** The session with this secret, alive or not. */
    public Optional<Session> findBySecret(Secret secret) {
        return findOne(Criterion.is("digest", secret.digest().toBytes()));
    }

    /** Those of the public names that belong to sessions which are there, alive or not. */
    Set<String> existing(Collection<String> publicIds) {
        return publicIds.isEmpty() ? Set.of()
                : Set.copyOf(entityManager()
                        .createQuery("select distinct s.publicId from Session s where s.publicId in :names",
                                String.class)
                        .setParameter("names", publicIds).getResultList());
    }

    /** Whether there is a session with this public name, which nobody ends before the transaction does. */
    public boolean hold(String publicId) {
        return isHeld(publicId) || isHeld(publicId); // its successor may have come while it was waited for
    }

    private boolean isHeld(String publicId) {
        return findFirst(1, Criterion.is("publicId", publicId)).stream()
                .anyMatch(found -> lock(found.id()).isPresent());
    }

    /** Moves the end, unless somebody has just moved it at least as far. */
    void extend(long id, Instant now, Instant expires) {
        entityManager().createQuery("update Session s set s.lastSeen = :now, s.expires = :expires "
                + "where s.id = :id and s.lastSeen < :now").setParameter("now", now)
                .setParameter("expires", expires).setParameter("id", id).executeUpdate();
    }

    /** Forgets what the session was begun for; whether nobody else has just done so. */
    boolean forgetPurpose(long id) {
        return entityManager().createQuery("update Session s set s.purpose = null where s.id = :id "
                + "and s.purpose is not null").setParameter("id", id).executeUpdate() == 1;
    }

    /** Some of the user's sessions, but for one. */
    List<Session> someOf(long userId, long spared) {
        return findFirst(MOST, Criterion.is("userId", userId).and(Criterion.is("id", spared).not()));
    }

    /**
     * Deletes the sessions, whether or not somebody has just done so, and lets the provider forget them: one that it
     * still knew would stand in the way of deleting the user.
     */
    void removeAndForget(List<Session> some) {
        removeAll(some.stream().map(Session::id).toList());
        some.forEach(entityManager()::detach);
    }

    int removeExpiredOf(long userId, Instant now) {
        return entityManager().createQuery("delete from Session s where s.userId = :user and s.expires <= :now")
                .setParameter("user", userId).setParameter("now", now).executeUpdate();
    }

    /** Some of the user's sessions, but for the newest so many. */
    List<Session> allButNewestOf(long userId, int kept) {
        return findAll(entityManager().createQuery(
                "select s.id from Session s where s.userId = :user order by s.id desc", Long.class)
                .setParameter("user", userId).setFirstResult(kept).setMaxResults(MOST).getResultList());
    }

    /** Removes at most so many that have expired. */
    int removeExpired(Instant now, int most) {
        return remove(entityManager().createQuery(
                "select s.id from Session s where s.expires <= :now order by s.expires", Long.class)
                .setParameter("now", now).setMaxResults(most).getResultList());
    }

    private int remove(List<Long> ids) {
        return ids.isEmpty() ? 0
                : entityManager().createQuery("delete from Session s where s.id in :ids")
                        .setParameter("ids", ids).executeUpdate();
    }
}
