package org.gatehouse.domain.installation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.gatehouse.platform.persistence.JpaRepository;

/** The installation. */
@ApplicationScoped
public class InstallationRepository extends JpaRepository<Installation> {

    public InstallationRepository() {
        super(Installation.class);
    }

    /** The installation, locked until the transaction ends: for what only one may do at a time. */
    public Optional<Installation> lock() {
        return lock(Installation.ONLY);
    }

    /** The installation as it is now. */
    public Installation current() {
        return find(Installation.ONLY).orElseThrow();
    }
}
