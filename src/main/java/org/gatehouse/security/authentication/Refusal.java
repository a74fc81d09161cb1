package org.gatehouse.security.authentication;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/**
 * An answer that the mechanism gives itself, in the JSON of the API.
 *
 * @param status HTTP status
 * @param detail what a person reads
 * @param challenge {@code WWW-Authenticate}, or null
 * @param retryAfter {@code Retry-After}, or null
 */
record Refusal(int status, String detail, String challenge, Duration retryAfter) {

    private static final String SIGN_IN = " To establish a login session, visit /api/login/.";

    /** Text that AWX's clients know. */
    static final String NO_CREDENTIALS = "Authentication credentials were not provided." + SIGN_IN;

    static final Refusal BAD_TOKEN = new Refusal(401, NO_CREDENTIALS, BearerChallenge.INVALID_TOKEN, null);
    static final Refusal BAD_PASSWORD = new Refusal(401, "Invalid username/password." + SIGN_IN, BearerChallenge.PLAIN,
            null);

    static Refusal unavailable(String detail, Duration retryAfter) {
        return new Refusal(503, detail, null, retryAfter);
    }

    /** Writes the answer; finished, because WildFly would put a page of its own in its place. */
    void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader("X-API-Product-Name", "AWX"); // AWX: on every answer; the API's own filters don't run
        response.setHeader("Cache-Control", "no-store");
        if (challenge != null) {
            response.setHeader("WWW-Authenticate", challenge);
        }
        if (retryAfter != null) {
            response.setHeader("Retry-After", Long.toString(retryAfter.toSeconds()));
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write("{\"detail\":\"" + detail + "\"}");
        response.getWriter().close();
    }
}
