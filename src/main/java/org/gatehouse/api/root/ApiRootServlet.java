package org.gatehouse.api.root;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gatehouse.api.rest.ProductHeaders;
import org.gatehouse.domain.setting.SettingKey;
import org.gatehouse.domain.setting.SettingService;
import org.gatehouse.platform.config.ServerConfig;
import org.gatehouse.platform.json.Json;
import org.gatehouse.platform.persistence.SqlFailure;
import org.gatehouse.security.authentication.CsrfToken;

/** {@code GET /api/}: the first thing that every AWX client asks for. Browsers are sent on to the pages. */
@WebServlet("/api/")
public class ApiRootServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ServerConfig server;
    @Inject
    private transient SettingService settings;
    @Inject
    private transient CsrfToken csrf;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getPathInfo() != null && request.getPathInfo().length() > 1) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        long started = System.nanoTime();
        csrf.ensure(request, response); // AWX's command line takes it from here before it signs in
        ProductHeaders.ofEach(server.node(), response::setHeader);
        if (isBrowser(request)) {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", "/api/v2/");
            return;
        }
        String root = Json.createObjectBuilder().add("description", "AWX REST API")
                .add("current_version", "/api/v2/")
                .add("available_versions", Json.createObjectBuilder().add("v2", "/api/v2/")).add("oauth2", "/api/o/")
                .add("custom_logo", "").add("custom_login_info", "").add("login_redirect_override", loginPage()).build()
                .toString();
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("X-API-Time", ProductHeaders.secondsSince(started));
        response.setHeader("Allow", "GET, HEAD, OPTIONS");
        response.getWriter().write(root);
    }

    /** There is one version of the API and nothing else to read here for people. */
    private static boolean isBrowser(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html") && !accept.contains("application/json")
                && !"format=json".equals(request.getQueryString());
    }

    /** Clients find their way also while the database is away. */
    private String loginPage() {
        try {
            return settings.text(SettingKey.LOGIN_REDIRECT_OVERRIDE);
        } catch (RuntimeException failure) {
            if (SqlFailure.of(failure) == SqlFailure.OTHER) {
                throw failure;
            }
            return "";
        }
    }
}
