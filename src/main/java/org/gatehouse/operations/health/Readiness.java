package org.gatehouse.operations.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Logger;
import org.gatehouse.platform.config.ServerConfig;
import org.gatehouse.platform.persistence.DatabaseProbe;

/** Whether the node has started and reaches its database. */
@ApplicationScoped
public class Readiness {

    /** What has to be up before the node can serve; servers bring them up in either order. */
    public enum Part {
        /** Schema and first superuser are in place. */
        DATABASE,
        /** The server has begun to answer requests. */
        WEB
    }

    private static final Logger LOG = Logger.getLogger(Readiness.class.getName());

    @Inject
    private DatabaseProbe database;
    @Inject
    private ServerConfig server;

    private final Set<Part> missing = EnumSet.allOf(Part.class);

    /** Takes note of a part that is up; with the last one the log says that the node is ready. */
    public synchronized void isUp(Part part) {
        if (missing.remove(part) && missing.isEmpty()) {
            double seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
            LOG.info(() -> String.format(Locale.ROOT, "Gatehouse is ready at %s/ after %.1f s", server.baseUrl(),
                    seconds));
        }
    }

    /** Whether everything is up that has to be once. */
    public synchronized boolean hasStarted() {
        return missing.isEmpty();
    }

    boolean reachesDatabase() {
        return database.answers();
    }
}
