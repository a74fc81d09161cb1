package org.gatehouse.oauth.endpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gatehouse.oauth.client.ClientOrigins;

/**
 * Lets scripts of clients' own pages read answers (Fetch Standard, CORS protocol), never with cookies: they are at the
 * endpoints that clients call, and not at those that people see.
 */
@ApplicationScoped
public class CrossOrigin {

    private static final String ORIGIN = "Origin";

    @Inject
    private ClientOrigins origins;

    /** Whether a browser only asks what it may send (CORS-preflight request). */
    static boolean isPreflight(HttpServletRequest request) {
        return request.getMethod().equals("OPTIONS") && request.getHeader(ORIGIN) != null
                && request.getHeader("Access-Control-Request-Method") != null;
    }

    /**
     * The origin of the script, if it comes from a client, or null. Asks the database now and then; so it must be known
     * before anything is done that would be lost with the answer.
     */
    public String permitted(HttpServletRequest request) {
        String origin = request.getHeader(ORIGIN);
        return origin != null && origins.include(origin) ? origin : null;
    }

    /**
     * Adds the headers that let a browser hand the answer on.
     *
     * @param origin as {@link #permitted} says
     */
    static void permit(String origin, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("Vary", ORIGIN);
        if (origin == null) {
            return;
        }
        response.setHeader("Access-Control-Allow-Origin", origin);
        if (request.getMethod().equals("OPTIONS")) {
            response.setHeader("Access-Control-Allow-Methods", "GET, POST");
            response.setHeader("Access-Control-Allow-Headers", "Authorization, Content-Type, Accept, DPoP");
            response.setHeader("Access-Control-Max-Age", "600");
        } else {
            response.setHeader("Access-Control-Expose-Headers", "WWW-Authenticate, Retry-After, DPoP-Nonce");
        }
    }
}
