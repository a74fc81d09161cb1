package org.gatehouse.domain.guess;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.platform.crypto.Digest;
import org.gatehouse.platform.persistence.JpaRepository;

/** The counts. */
@ApplicationScoped
public class GuessCountRepository extends JpaRepository<GuessCount> {

    public GuessCountRepository() {
        super(GuessCount.class);
    }

    /** Those that a guess concerns. */
    List<GuessCount> of(Guess guess) {
        return entityManager().createQuery(
                "select g from GuessCount g where g.subject in (:account, :address, :home)", GuessCount.class)
                .setParameter("account", guess.accountKey().toBytes())
                .setParameter("address", guess.addressKey().toBytes())
                .setParameter("home", guess.homeKey().toBytes()).getResultList();
    }

    Optional<GuessCount> lock(Digest subject) {
        return entityManager().createQuery("select g from GuessCount g where g.subject = :subject", GuessCount.class)
                .setParameter("subject", subject.toBytes()).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream().findFirst();
    }

    int removeExpired(Instant now, int most) {
        List<Long> ids = entityManager().createQuery(
                "select g.id from GuessCount g where g.expires <= :now order by g.expires", Long.class)
                .setParameter("now", now).setMaxResults(most).getResultList();
        return ids.isEmpty() ? 0
                : entityManager().createQuery(
                        "delete from GuessCount g where g.id in :ids and g.expires <= :now").setParameter("ids", ids)
                        .setParameter("now", now).executeUpdate();
    }
}
