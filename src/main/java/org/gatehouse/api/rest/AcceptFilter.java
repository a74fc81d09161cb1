package org.gatehouse.api.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * Serves whoever takes JSON or HTML, and nobody else. AWX has pages for those who prefer HTML; here they get JSON too.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHORIZATION)
public class AcceptFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext context) {
        if (!isServable(context)) {
            throw ApiException.of(406, "Could not satisfy the request Accept header.");
        }
        context.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
    }

    private static boolean isServable(ContainerRequestContext context) {
        try {
            return context.getAcceptableMediaTypes().stream()
                    .anyMatch(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                            || type.isCompatible(MediaType.TEXT_HTML_TYPE));
        } catch (ProcessingException | IllegalArgumentException | WebApplicationException malformed) {
            return false;
        }
    }
}
