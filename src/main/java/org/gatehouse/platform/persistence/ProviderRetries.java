package org.gatehouse.platform.persistence;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Method;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps EclipseLink from trying again by itself: three times with five seconds between them, for every query that gets no
 * connection; nor does it ask after a failure whether the connection still lives, which takes as long as the failure.
 * Whoever waits so long isn't told that the database is away, and holds a thread of the server meanwhile; a connection
 * that died is replaced before work begins anyway ({@link LastingConnection}).
 *
 * <p>There is no property for it. It is called by name, because the WAR is built from Jakarta EE alone.
 */
@Stateless
public class ProviderRetries {

    private static final Logger LOG = Logger.getLogger(ProviderRetries.class.getName());

    @PersistenceContext(unitName = "gatehouse")
    private EntityManager entityManager;

    /** To be called before anybody else uses the provider; does nothing with another provider. */
    public void switchOff() {
        Object provided = entityManager.getDelegate();
        if (provided.getClass().getName().startsWith("org.eclipse.persistence.")) {
            try {
                Object session = call(provided, "getServerSession");
                Object login = call(session, "getLogin");
                login.getClass().getMethod("setQueryRetryAttemptCount", int.class).invoke(login, 0);
                login.getClass().getMethod("setConnectionHealthValidatedOnError", boolean.class).invoke(login, false);
            } catch (ReflectiveOperationException unknown) {
                LOG.log(Level.WARNING, "EclipseLink can't be kept from its retries while the database is away",
                        unknown);
            }
        }
    }

    private static Object call(Object object, String method) throws ReflectiveOperationException {
        Method found = object.getClass().getMethod(method);
        return found.invoke(object);
    }
}
