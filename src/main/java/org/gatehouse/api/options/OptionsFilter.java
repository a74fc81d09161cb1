package org.gatehouse.api.options;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/**
 * Sends OPTIONS the way of GET: the same resource, the same question who is calling and what he may see.
 * {@link OptionsAnswer} then exchanges the answer.
 */
@Provider
@PreMatching
@Priority(Priorities.ENTITY_CODER)
public class OptionsFilter implements ContainerRequestFilter {

    private static final String ASKED = OptionsFilter.class.getName();

    /** Nobody will see the page of a list, so it is a small one. */
    private static final String QUERY = "page_size=1&count_disabled=1";

    @Override
    public void filter(ContainerRequestContext context) {
        if (context.getMethod().equals(HttpMethod.OPTIONS)) {
            context.setProperty(ASKED, true);
            context.setMethod(HttpMethod.GET);
            context.setRequestUri(context.getUriInfo().getRequestUriBuilder().replaceQuery(QUERY).build());
        }
    }

    /** Whether the request, which now looks like GET, came as OPTIONS. */
    public static boolean isAsked(ContainerRequestContext request) {
        return request.getProperty(ASKED) != null;
    }
}
