package org.gatehouse.api.user;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Enumeration;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.api.rest.ProductHeaders;
import org.gatehouse.platform.config.ServerConfig;
import org.gatehouse.platform.exchange.Exchange;
import org.gatehouse.platform.exchange.RouteTemplate;
import org.gatehouse.security.authentication.Caller;
import org.gatehouse.security.authentication.CallerAuthenticationMechanism;

/**
 * Says once more what {@link MeResource} has said to the same token, for as long as that is remembered; Jakarta REST would
 * take most of the time and of the garbage for it. Only where the container has just recognised the bearer, and the
 * question is as plain as it was; everything else goes on to the resource.
 */
@WebFilter(MyselfFilter.ADDRESS)
public class MyselfFilter extends HttpFilter {

    static final String ADDRESS = "/api/v2/me/";
    /** What the resource's requests are counted as. */
    private static final String ROUTE = RouteTemplate.of("/api/v2", "me", "");
    private static final long serialVersionUID = 1L;
    /** What clients send that take JSON as soon as anything: nothing, curl and Ansible, axios. */
    private static final Set<String> JSON_WILL_DO = Set.of("*/*", "application/json",
            "application/json, text/plain, */*");

    @Inject
    private transient ServerConfig server;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Myself> said = isPlain(request) ? said(request) : Optional.empty();
        if (said.isPresent()) {
            repeat(said.get(), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isPlain(HttpServletRequest request) {
        return request.getMethod().equals("GET") && request.getRequestURI().equals(ADDRESS)
                && request.getQueryString() == null && isJsonWanted(request);
    }

    private static boolean isJsonWanted(HttpServletRequest request) {
        Enumeration<String> accept = request.getHeaders("Accept");
        return !accept.hasMoreElements() || JSON_WILL_DO.contains(accept.nextElement()) && !accept.hasMoreElements();
    }

    /** Nothing is known of somebody who has presented no token, nor of an application that acts for itself. */
    private static Optional<Myself> said(HttpServletRequest request) {
        return request.getAttribute(CallerAuthenticationMechanism.CALLER) instanceof Caller caller
                ? caller.known(Myself.class)
                : Optional.empty();
    }

    private void repeat(Myself said, HttpServletResponse response) throws IOException {
        long started = System.nanoTime();
        Exchange.current().takes(ROUTE);
        ProductHeaders.ofEach(server.node(), response::setHeader);
        response.setHeader("X-API-Product-Version", ProductHeaders.VERSION);
        response.setHeader("X-API-Time", ProductHeaders.secondsSince(started));
        response.setHeader("Allow", "GET, HEAD, OPTIONS");
        response.setContentType("application/json");
        response.setContentLength(said.json().length);
        response.getOutputStream().write(said.json());
    }
}
