package org.gatehouse.operations.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gatehouse.domain.installation.InstallationRepository;

/** Whether the node has started and reaches its database. */
@ApplicationScoped
public class Readiness {

    @Inject
    private InstallationRepository installations;

    private volatile boolean started;

    /** Called when the last stage of the start is done. */
    public void started() {
        started = true;
    }

    boolean hasStarted() {
        return started;
    }

    boolean reachesDatabase() {
        try {
            installations.current();
            return true;
        } catch (RuntimeException away) {
            return false;
        }
    }
}
