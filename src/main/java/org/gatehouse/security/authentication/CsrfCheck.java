package org.gatehouse.security.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.gatehouse.platform.config.ServerConfig;

/**
 * Whether a request that comes with a cookie was meant by the user, and not by another site that his browser shows.
 * Texts as in AWX.
 */
@ApplicationScoped
public class CsrfCheck {

    @Inject
    private CsrfToken token;
    @Inject
    private ServerConfig server;

    /** Why the API refuses the request; nothing if all is well. */
    public Optional<String> fault(HttpServletRequest request) {
        if (isForeign(request)) {
            return Optional.of("Origin checking failed.");
        }
        if (server.isSecure() && !hasOriginOfOurs(request)) {
            return Optional.of("Referer checking failed - no Referer.");
        }
        if (CsrfToken.sent(request).isEmpty()) {
            return Optional.of("CSRF cookie not set.");
        }
        if (request.getHeader(CsrfToken.HEADER) == null) {
            return Optional.of("CSRF token missing.");
        }
        return token.isRepeated(request, Optional.empty()) ? Optional.empty() : Optional.of("CSRF token incorrect.");
    }

    /**
     * Whether a form of our pages was sent by the page. Their browsers are told to send no Referer, and then say
     * {@code Origin: null}; only a foreign origin speaks against them.
     *
     * @param field the value of {@link CsrfToken#FIELD}
     */
    public boolean passes(HttpServletRequest request, Optional<String> field) {
        return !isForeign(request) && token.isRepeated(request, field);
    }

    /** Whether the browser says that another site, be it a sibling, has sent this. */
    private boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        return origin(request).filter(origin -> !isOurs(origin, request)).isPresent()
                || server.isSecure() && referer(request).filter(referer -> !isOurs(referer, request)).isPresent();
    }

    private boolean hasOriginOfOurs(HttpServletRequest request) {
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site")) || origin(request).isPresent()
                || referer(request).isPresent();
    }

    private static Optional<String> origin(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Origin")).filter(origin -> !origin.equals("null"));
    }

    private static Optional<String> referer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Referer"));
    }

    /** The public address, or the one that the client itself has used. */
    private boolean isOurs(String url, HttpServletRequest request) {
        return beginsWith(url, server.baseUrl().toString())
                || beginsWith(url, server.baseUrl().getScheme() + "://" + request.getHeader("Host"));
    }

    private static boolean beginsWith(String url, String origin) {
        return url.equalsIgnoreCase(origin) || url.regionMatches(true, 0, origin + "/", 0, origin.length() + 1);
    }
}
