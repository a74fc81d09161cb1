package org.gatehouse.web.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gatehouse.domain.GoneException;
import org.gatehouse.domain.token.ExternalUserException;
import org.gatehouse.platform.crypto.OverloadedException;
import org.gatehouse.platform.persistence.SqlFailure;

/** Serves a page that nobody may frame, keep or run scripts in; whatever goes wrong becomes a page too. */
public abstract class PageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(PageServlet.class.getName());
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");
    private static final String ALLOW = "GET, HEAD, POST, OPTIONS";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        secure(response);
        try {
            if (READING.contains(request.getMethod()) && !request.getServletPath().endsWith("/")) {
                addSlash(request, response);
            } else if (METHODS.contains(request.getMethod())) {
                super.service(request, response);
            } else {
                response.setHeader("Allow", ALLOW);
                Page.error(405, "Method not allowed", "This page can only be read and sent.").send(response);
            }
        } catch (PageException refused) {
            refused.page().send(response);
        } catch (RuntimeException failure) {
            fail(failure, response);
        }
    }

    @Override
    protected void doOptions(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Allow", ALLOW);
    }

    /** Sends the browser to a path of this server. */
    protected static void redirect(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", path);
    }

    /** AWX: every URL ends in a slash, and whoever forgets it is told where to go. */
    private static void addSlash(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", request.getServletPath() + "/" + (query == null ? "" : "?" + query));
    }

    private static void secure(HttpServletResponse response) {
        ContentPolicy.STRICT.apply(response);
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Vary", "Accept, Cookie");
    }

    private static void fail(RuntimeException failure, HttpServletResponse response) throws IOException {
        if (failure instanceof ExternalUserException) {
            Page.error(403, "Not with this account", "Your account comes from another system, and this server lets no "
                    + "application or device act for such accounts. Somebody who administers it can permit that.")
                    .send(response);
        } else if (failure instanceof GoneException) {
            Page.error(400, "Gone meanwhile",
                    "The account, application or device that this was about no longer exists, "
                            + "or the session is over. Begin again.")
                    .send(response);
        } else if (failure instanceof OverloadedException) {
            unavailable(OverloadedException.RETRY_AFTER, response);
        } else if (SqlFailure.of(failure) != SqlFailure.OTHER) {
            SqlFailure.of(failure).report(LOG, "the database refused a request", failure);
            unavailable(SqlFailure.RETRY_AFTER, response);
        } else {
            LOG.log(Level.SEVERE, "unforeseen failure", failure);
            Page.error(500, "Something went wrong", "The server has made a mistake. Its log says more.").send(response);
        }
    }

    private static void unavailable(Duration retryAfter, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", Long.toString(retryAfter.toSeconds()));
        Page.error(503, "Too busy", "The server can't answer at the moment. Try again in a few seconds.")
                .send(response);
    }
}
