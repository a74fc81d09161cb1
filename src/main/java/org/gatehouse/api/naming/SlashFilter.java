package org.gatehouse.api.naming;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.gatehouse.api.rest.Links;

/**
 * Sends whoever reads a URL without its slash to the one with it; AWX's clients rely on that. Other methods are served
 * as they are: a redirect would cost them their body. A URL that does not exist is not found, with or without a slash.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class SlashFilter implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    public void filter(ContainerRequestContext context) {
        Asked asked = Asked.of(context);
        boolean bare = !asked.path().endsWith("/") && (asked.path() + "/").startsWith(Links.ROOT);
        if (bare && READING.contains(asked.method())) {
            context.abortWith(Response.status(Response.Status.MOVED_PERMANENTLY)
                    .header(HttpHeaders.LOCATION, asked.with(asked.path() + "/")).build());
        }
    }
}
