package org.gatehouse.domain.installation;

import jakarta.enterprise.context.ApplicationScoped;
import org.gatehouse.platform.persistence.JpaRepository;

/** The installation. */
@ApplicationScoped
public class InstallationRepository extends JpaRepository<Installation> {

    public InstallationRepository() {
        super(Installation.class);
    }

    /** The installation as it is now. */
    public Installation current() {
        return find(Installation.ONLY).orElseThrow();
    }
}
