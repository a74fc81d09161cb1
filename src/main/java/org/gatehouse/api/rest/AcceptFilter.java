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
import java.util.Optional;

/**
 * Serves whoever takes JSON or HTML, and nobody else. Resources only know JSON; what becomes a page does so when it has
 * been answered.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHORIZATION)
public class AcceptFilter implements ContainerRequestFilter {

    private static final String WANTED = Format.class.getName();

    @Override
    public void filter(ContainerRequestContext context) {
        String named = context.getUriInfo().getQueryParameters().getFirst("format");
        Format wanted = named == null
                ? accepted(context).orElseThrow(
                        () -> ApiException.of(406, "Could not satisfy the request Accept header."))
                : Format.named(named).orElseThrow(ApiException::notFound); // AWX
        context.setProperty(WANTED, wanted);
        context.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
    }

    /** The form in which the client wants its answer, also if the request was refused before it came here. */
    public static Format wanted(ContainerRequestContext context) {
        return context.getProperty(WANTED) instanceof Format known ? known : accepted(context).orElse(Format.JSON);
    }

    private static Optional<Format> accepted(ContainerRequestContext context) {
        try {
            return Format.preferred(context.getAcceptableMediaTypes());
        } catch (ProcessingException | IllegalArgumentException | WebApplicationException malformed) {
            return Optional.empty();
        }
    }
}
