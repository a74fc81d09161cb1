package org.gatehouse.operations.health;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Tells when the server has begun to serve the web module, which can be after everything else has started. */
@WebListener
public class WebStart implements ServletContextListener {

    @Inject
    private Readiness readiness;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        readiness.isUp(Readiness.Part.WEB);
    }
}
