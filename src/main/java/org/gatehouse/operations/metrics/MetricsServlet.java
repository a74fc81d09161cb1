package org.gatehouse.operations.metrics;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.gatehouse.platform.metrics.Meters;

/**
 * {@code GET /metrics}: the meters of this node in Prometheus' text format, or in OpenMetrics if that is asked for. They
 * hold no secret and no name, but tell how the server fares, which is not for everybody.
 */
public class MetricsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String OPEN_METRICS = "application/openmetrics-text";
    private static final String OPEN_METRICS_TYPE = OPEN_METRICS + "; version=1.0.0; charset=utf-8";
    private static final String TEXT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    @Inject
    private transient MetricsAccess access;
    @Inject
    private transient NodeMeters meters;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (request.getPathInfo() != null && !request.getPathInfo().equals("/")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (access.permits(request)) {
            meters.begin(getServletContext());
            String accept = request.getHeader("Accept");
            String type = accept != null && accept.contains(OPEN_METRICS) ? OPEN_METRICS_TYPE : TEXT_TYPE;
            answer(response, HttpServletResponse.SC_OK, type, written(type));
        } else {
            refuse(response);
        }
    }

    private static byte[] written(String type) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Meters.write(body, type);
        return body.toByteArray();
    }

    private void refuse(HttpServletResponse response) throws IOException {
        if (access.hasToken()) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"metrics\"");
        }
        answer(response, access.hasToken() ? HttpServletResponse.SC_UNAUTHORIZED : HttpServletResponse.SC_FORBIDDEN,
                "text/plain; charset=utf-8", ("Metrics are for the machines in GATEHOUSE_METRICS_NETWORKS and for "
                        + "whoever presents GATEHOUSE_METRICS_TOKEN.\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static void answer(HttpServletResponse response, int status, String type, byte[] body)
            throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
