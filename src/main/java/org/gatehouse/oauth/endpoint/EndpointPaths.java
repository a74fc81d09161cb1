package org.gatehouse.oauth.endpoint;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebListener;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.security.authentication.UnaskedPaths;

/** Has the server not ask who is calling where an {@link Endpoint} answers: each authenticates clients by itself. */
@WebListener
public class EndpointPaths implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext application = event.getServletContext();
        UnaskedPaths.register(application, of(application));
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        UnaskedPaths.unregister(event.getServletContext());
    }

    private static Set<String> of(ServletContext application) {
        return application.getServletRegistrations().values().stream().filter(EndpointPaths::isOfEndpoint)
                .flatMap(servlet -> servlet.getMappings().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isOfEndpoint(ServletRegistration servlet) {
        try {
            return Endpoint.class.isAssignableFrom(
                    Class.forName(servlet.getClassName(), false, Endpoint.class.getClassLoader()));
        } catch (ClassNotFoundException elsewhere) { // one of the server's own
            return false;
        }
    }
}
