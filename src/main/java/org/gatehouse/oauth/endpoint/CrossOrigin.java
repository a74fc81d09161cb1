package org.gatehouse.oauth.endpoint;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.oauth.client.ClientOrigins;

/**
 * Lets scripts of clients' own pages read answers (Fetch Standard, CORS protocol), never with cookies: they are at the
 * endpoints that clients call, and not at those that people see.
 */
@Provider
@PreMatching
public class CrossOrigin implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Set<String> OPEN = OAuthApplication.ENDPOINTS.stream()
            .map(endpoint -> OAuthApplication.PATH + "/" + endpoint.getAnnotation(Path.class).value())
            .collect(Collectors.toUnmodifiableSet());
    private static final String ALLOWED = CrossOrigin.class.getName();
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

    @Inject
    private ClientOrigins origins;

    @Override
    public void filter(ContainerRequestContext request) {
        String origin = request.getHeaderString("Origin");
        if (origin == null || !isOpen(request)) {
            return;
        }
        if (origins.include(origin)) {
            request.setProperty(ALLOWED, origin);
        }
        if ("OPTIONS".equals(request.getMethod()) && request.getHeaderString("Access-Control-Request-Method") != null) {
            request.abortWith(Response.noContent().build()); // a preflight asks about headers only
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!isOpen(request)) {
            return;
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.add(HttpHeaders.VARY, "Origin");
        if (!(request.getProperty(ALLOWED) instanceof String origin)) {
            return;
        }
        headers.putSingle(ALLOW_ORIGIN, origin);
        if ("OPTIONS".equals(request.getMethod())) {
            headers.putSingle("Access-Control-Allow-Methods", "GET, POST");
            headers.putSingle("Access-Control-Allow-Headers", "Authorization, Content-Type, Accept, DPoP");
            headers.putSingle("Access-Control-Max-Age", "600");
        } else {
            headers.putSingle("Access-Control-Expose-Headers", "WWW-Authenticate, Retry-After, DPoP-Nonce");
        }
    }

    private static boolean isOpen(ContainerRequestContext request) {
        String path = request.getUriInfo().getRequestUri().getPath();
        String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return OPEN.contains(bare) || path.startsWith(WellKnownApplication.PATH + "/");
    }
}
