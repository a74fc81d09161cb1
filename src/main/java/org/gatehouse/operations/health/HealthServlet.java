package org.gatehouse.operations.health;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gatehouse.platform.json.Json;

/**
 * {@code /health/live}: the process answers. {@code /health/ready} (and {@code /health}): it has started and reaches
 * its database; 503 otherwise. For load balancers and orchestrators.
 */
public class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Readiness readiness;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        switch (path) {
            case "/live" -> answer(response, true, "up");
            case "/ready", "/" -> ready(response);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void ready(HttpServletResponse response) throws IOException {
        if (!readiness.hasStarted()) {
            answer(response, false, "starting");
        } else if (!readiness.reachesDatabase()) {
            answer(response, false, "database away");
        } else {
            answer(response, true, "up");
        }
    }

    private static void answer(HttpServletResponse response, boolean up, String status) throws IOException {
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(Json.createObjectBuilder().add("status", status).build().toString());
    }
}
