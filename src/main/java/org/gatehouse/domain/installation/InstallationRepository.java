package org.gatehouse.domain.installation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.platform.persistence.JpaRepository;

/** The installation. */
@ApplicationScoped
public class InstallationRepository extends JpaRepository<Installation> {

    private volatile UUID known;

    public InstallationRepository() {
        super(Installation.class);
    }

    /** The installation, locked until the transaction ends: for what only one may do at a time. */
    public Optional<Installation> lock() {
        return lock(Installation.ONLY);
    }

    /** Takes the next purge, unless it is not due or somebody else has just taken it. */
    boolean takePurge(Instant now, Instant next) {
        return entityManager().createQuery("update Installation i set i.nextPurge = :next "
                + "where i.nextPurge is null or i.nextPurge <= :now").setParameter("next", next)
                .setParameter("now", now).executeUpdate() == 1;
    }

    /** The identity of this installation, which never changes once it has been given. */
    public Optional<UUID> uuid() {
        if (known == null) {
            known = current().uuid().orElse(null);
        }
        return Optional.ofNullable(known);
    }

    /** Moves the next purge, unless somebody else has taken it meanwhile. */
    boolean keepPurge(Instant end, Instant until) {
        return entityManager().createQuery("update Installation i set i.nextPurge = :until where i.nextPurge = :end")
                .setParameter("until", until).setParameter("end", end).executeUpdate() == 1;
    }

    /** The installation as it is now. */
    public Installation current() {
        return find(Installation.ONLY).orElseThrow();
    }
}
